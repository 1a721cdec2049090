using CsRules.Documents;

namespace CsRules.Returns;

public readonly partial struct ReturnDecision
{
    /// <summary>
    /// The decision in words. The agent reads facts, articles, dates and amounts, a finding a line; the customer reads
    /// thanks, an apology where the shop is at fault, what happens next and by when.
    /// </summary>
    public string Explain(Language language, Voice voice) => string.Join(
        voice == Voice.Agent ? "\n" : " ",
        (voice == Voice.Agent ? ReturnExplanation.ForAgent(this, language) : ReturnExplanation.ForCustomer(this, language))
            .Where(line => line.Length > 0));
}
