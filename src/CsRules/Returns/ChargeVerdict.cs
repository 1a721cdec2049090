using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>Whether a seller may charge what it demands.</summary>
/// <example>
/// <para>Both ways, with no terms that set it: half of it is the way back, and a person should look:</para>
/// <code>
/// var demand = new ChargeDemand { Kind = ChargeKind.RoundTripShipping, Amount = Money.Won(6_000) };
/// var judged = Law.Korea.Decide(claim with { Charges = [demand] }, asOf).Charges[0];
/// judged.Verdict;      // Doubtful
/// judged.Chargeable;   // 3000 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ChargeVerdict>))]
public enum ChargeVerdict
{
    /// <summary>Not at all.</summary>
    Forbidden,

    /// <summary>Only a smaller amount.</summary>
    Limited,

    /// <summary>In full, but disputed or by practice only: a person should look.</summary>
    Doubtful,

    /// <summary>In full.</summary>
    Allowed,
}
