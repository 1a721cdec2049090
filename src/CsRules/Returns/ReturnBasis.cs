using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>What an allowed return rests on.</summary>
/// <example>
/// <para>After the law's days and within the shop's: in Korea an agreed window is the law's own, in Brazil it is the shop's:</para>
/// <code>
/// var policy = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.ReturnWindow, Days = 14 }] };
/// var late = claim with { Withdrawal = new() { NoticeOn = new LocalDate(2025, 10, 11) } };
/// policy.Compile(LawBook.Of("KR")).Decide(late, now).Basis;   // ChangeOfMind
/// policy.Compile(LawBook.Of("BR")).Decide(late, now).Basis;   // ShopPolicy
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ReturnBasis>))]
public enum ReturnBasis
{
    /// <summary>Nothing; the return is not allowed, or not yet.</summary>
    None,

    /// <summary>The statutory right without a reason (Korea: Art 17(1)).</summary>
    ChangeOfMind,

    /// <summary>The statutory right because the goods are not as agreed (Korea: Art 17(3)).</summary>
    NotAsDescribed,

    /// <summary>The shop's own terms, where they are better than the law.</summary>
    ShopPolicy,

    /// <summary>Kindness: neither law nor terms require it.</summary>
    Goodwill,
}
