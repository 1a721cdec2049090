using System.Text.Json.Serialization;
using CsRules.Documents;
using CsRules.Laws;
using NodaTime;

namespace CsRules.Returns;

/// <summary>A document that asks one question: the facts, the shop's terms and the instant to answer for.</summary>
/// <example>
/// <para>A document that names no law asks Korea's:</para>
/// <code>
/// new ReturnCase { Claim = claim }.Regime;   // "KR"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ReturnCase
{
    /// <summary>Whose law; "KR" where not said.</summary>
    public string Regime { get; init => field = value ?? LawBook.Default.Id; } = LawBook.Default.Id;

    /// <summary>The law of the consumer's own country, where that applies too; the better right for the consumer decides.</summary>
    public string? ConsumerRegime { get; init; }

    /// <summary>The instant to answer for; the caller's where not said.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant? AsOf { get; init; }

    /// <summary>The facts.</summary>
    public required ReturnClaim Claim { get; init; }

    /// <summary>The shop's terms; none where not said.</summary>
    public ReturnPolicy? Policy { get; init; }

    /// <summary>
    /// Decides by the laws of the country and the shop's terms; where the consumer's country is another, by the better of the
    /// two. The document is taken as valid: see <see cref="ReturnCaseValidator"/>.
    /// </summary>
    /// <param name="asOf">The instant to answer for.</param>
    /// <exception cref="CsRulesException">The document can't be decided; everything wrong with it is told.</exception>
    public ReturnDecision Decide(Instant asOf) => Decide(asOf, static (policy, laws) => new(laws, policy));

    /// <summary>Decides as <see cref="Decide(Instant)"/> does, by terms that may have been read before: a shop's are the same from case to case.</summary>
    /// <param name="asOf">The instant to answer for.</param>
    /// <param name="read">Gives the terms as they are read under the laws of a country, as <see cref="ReturnPolicy.Compile(LawBook)"/> does; asked only where the case has terms.</param>
    /// <exception cref="CsRulesException">The document can't be decided; everything wrong with it is told.</exception>
    public ReturnDecision Decide(Instant asOf, Func<ReturnPolicy, LawBook, ReturnRights> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var decision = DecideUnder(Regime, asOf, read);
        return ConsumerRegime is not { } other || other == Regime ? decision : ReturnDecision.Better(decision, DecideUnder(other, asOf, read));
    }

    private ReturnDecision DecideUnder(string regime, Instant asOf, Func<ReturnPolicy, LawBook, ReturnRights> read)
    {
        try
        {
            return Policy is null ? LawBook.Of(regime).Decide(Claim, asOf) : read(Policy, LawBook.Of(regime)).Decide(Claim, asOf);
        }
        catch (Exception failed) when (failed is not ArgumentException { ParamName: "asOf" } && Facts.Refused(failed, new ReturnCaseValidator(), this) is { } refused)
        {
            throw refused;
        }
    }
}
