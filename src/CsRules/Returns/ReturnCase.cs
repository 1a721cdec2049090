using NodaTime;

namespace CsRules.Returns;

/// <summary>A document that asks one question: the facts, the shop's terms and the instant to answer for.</summary>
/// <example>
/// <para>A document that names no law asks Korea's:</para>
/// <code>
/// new ReturnCase { Claim = claim }.Regime;   // "KR"
/// </code>
/// </example>
public sealed record ReturnCase
{
    private const string DefaultRegime = "KR";

    /// <summary>Whose law; "KR" where not said.</summary>
    public string Regime { get; init => field = value ?? DefaultRegime; } = DefaultRegime;

    /// <summary>The law of the consumer's own country, where that applies too; the better right for the consumer decides.</summary>
    public string? ConsumerRegime { get; init; }

    /// <summary>The instant to answer for; the caller's where not said.</summary>
    public Instant? AsOf { get; init; }

    /// <summary>The facts.</summary>
    public required ReturnClaim Claim { get; init; }

    /// <summary>The shop's terms; none where not said.</summary>
    public ReturnPolicy? Policy { get; init; }
}
