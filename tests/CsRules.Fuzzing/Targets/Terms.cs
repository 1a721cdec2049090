using System.Text;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;

namespace CsRules.Fuzzing.Targets;

/// <summary>A shop's return terms as a text: every sentence becomes a clause or is left to a person, and whatever is read can be judged.</summary>
internal static class Terms
{
    private static readonly Law[] Acts = [Law.Korea, .. LawBook.All.Where(laws => laws.Id is "DE" or "JP").SelectMany(laws => laws.Acts)];
    private static readonly ReturnPolicyValidator Validator = new();

    public static IEnumerable<FuzzTarget> All => [new("terms", InputForm.Text, Ask, [.. Pages.Select(Encoding.UTF8.GetBytes), .. Sentences])];

    private static void Ask(byte[] bytes)
    {
        var policy = TermsText.Read(Encoding.UTF8.GetString(bytes));
        foreach (var clause in policy.Clauses)
            foreach (var language in Enum.GetValues<Language>()) Kept(clause, language);
        var errors = Validation.Check(Validator, policy);
        foreach (var error in errors) Promises.Told(error);
        if (!errors.RemoveAll(e => e.IsWarning).IsEmpty) return;
        foreach (var law in Acts)
            foreach (var judgement in policy.Compile(law).Judgements)
                foreach (var language in Enum.GetValues<Language>())
                    if (AnsweredClause.Of(judgement, language).ToString().Length == 0) throw new BrokenPromiseException("nothing is said of a clause");
    }

    // What a clause that was read says in our words is the same clause.
    private static void Kept(PolicyClause clause, Language language)
    {
        var sentence = TermsText.Write(clause, language);
        if (clause.Kind == ClauseKind.Other || sentence.Length == 0) return;
        var read = TermsText.Read(sentence).Clauses;
        if (read is not [var again] || again with { Text = clause.Text } != clause) throw new BrokenPromiseException($"{clause} is written as \"{sentence}\" and read as {string.Join(' ', read)}");
    }

    // A sentence for each kind of clause, as we write them.
    private static IEnumerable<byte[]> Sentences =>
        from language in Enum.GetValues<Language>()
        from kind in Enum.GetValues<ClauseKind>()
        where kind != ClauseKind.Other
        select Encoding.UTF8.GetBytes(TermsText.Write(new() { Kind = kind, Days = 7, Amount = Money.Won(3000), Charge = ChargeKind.Penalty }, language));

    private static IEnumerable<string> Pages =>
    [
        "반품 안내\n\n1. 수령일 포함 7일 이내 반품 가능합니다. (단, 세일 상품은 제외)\n- 단순 변심 시 왕복 배송비 5,000원은 고객 부담입니다.\n\n반품이 불가능한 경우\n- 개봉한 속옷·수영복\n- 주문제작 상품\n※ 환불은 3~5영업일 이내에 됩니다.",
        "RETURNS & REFUNDS\n\nYou may return any item within 14 days of delivery, unless it was worn. We charge a 10% restocking fee.\n\nNo returns where:\n* the item was made to order;\n* it is underwear or swimwear.\nRefunds are made within 5 business days [Act Art 18(2)].",
    ];
}
