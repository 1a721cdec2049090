using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>Whether the way to cancel is lawful.</summary>
/// <example>
/// <para>A law of which nothing is held leaves it open:</para>
/// <code>
/// SubscriptionRules.Judge(new CancellationPath(), LawBook.Of("FI").General, today).Verdict;   // Open
/// SubscriptionRules.Judge(new CancellationPath(), Law.Korea, today).Verdict;                  // Unlawful
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<CancellationVerdict>))]
public enum CancellationVerdict
{
    /// <summary>Nobody asked, a disputed fact would turn it, or the law's rules are not held here.</summary>
    Open,

    /// <summary>It is lawful by what is known of it.</summary>
    Lawful,

    /// <summary>It is not.</summary>
    Unlawful,
}
