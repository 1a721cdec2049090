using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>What the consumer did with the goods, where sellers like to refuse for it and the law does not.</summary>
/// <example>
/// <para>A removed tag or an opened box bars nothing, whatever the shop's page says:</para>
/// <code>
/// var opened = claim with { Condition = new() { Handling = [Handling.Opened, Handling.TagRemoved] } };
/// ReturnRights.Korea.Decide(opened, asOf).Outcome;   // Allowed
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<Handling>))]
public enum Handling
{
    /// <summary>The packaging was opened.</summary>
    Opened,

    /// <summary>The box or packaging was thrown away or torn.</summary>
    PackagingGone,

    /// <summary>A seal was removed.</summary>
    SealRemoved,

    /// <summary>A tag was removed.</summary>
    TagRemoved,

    /// <summary>Tried on or tried out once.</summary>
    TriedOn,

    /// <summary>Assembled.</summary>
    Assembled,

    /// <summary>Offered for resale, not sold.</summary>
    OfferedForResale,

    /// <summary>Switched on once. Whether that is "use" is unsettled.</summary>
    SwitchedOn,

    /// <summary>Washed before a defect showed. Unsettled.</summary>
    Washed,

    /// <summary>A hygiene article that was opened. Unsettled.</summary>
    HygieneOpened,
}

/// <summary>The goods as they are now. Each fact is found by people; the seller proves the consumer's fault (Art 17(5)).</summary>
/// <example>
/// <para>Packaging that was torn only to see the contents is no damage:</para>
/// <code>
/// var torn = new ConditionFacts { DamagedByConsumer = Proof.Proven };
/// ReturnRights.Korea.Decide(claim with { Condition = torn }, asOf).Outcome;                                     // Refused
/// ReturnRights.Korea.Decide(claim with { Condition = torn with { OnlyOpenedToCheck = true } }, asOf).Outcome;   // Allowed
/// </code>
/// </example>
public sealed record ConditionFacts
{
    /// <summary>As received.</summary>
    public static ConditionFacts Default { get; } = new();

    /// <summary>Lost or damaged by a cause for which the consumer answers (Art 17(2)1).</summary>
    public Proof DamagedByConsumer { get; init; }

    /// <summary>True where the only damage is to packaging that was opened to check the contents (17(2)1, proviso).</summary>
    public bool OnlyOpenedToCheck { get; init; }

    /// <summary>The value fell markedly by use or partial consumption (17(2)2).</summary>
    public Proof ValueLostByUse { get; init; }

    /// <summary>The value fell markedly by lapse of time, so that resale is difficult (17(2)3).</summary>
    public Proof ValueLostByTime { get; init; }

    /// <summary>The packaging of goods that can be copied was damaged (17(2)4).</summary>
    public Proof CopyablePackagingDamaged { get; init; }

    /// <summary>What else was done with them.</summary>
    public ImmutableArray<Handling> Handling { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>What the seller did so that Art 17(2)2-5 may bar (Art 17(6)).</summary>
/// <example>
/// <para>Use that took the value away bars only where it was marked, and a sticker on the outer carton is no mark:</para>
/// <code>
/// var used = claim with { Condition = new() { ValueLostByUse = Proof.Proven }, Notices = new() { ExclusionMarked = Proof.Proven } };
/// ReturnRights.Korea.Decide(used, asOf).Outcome;                                                                     // Refused
/// ReturnRights.Korea.Decide(used with { Notices = used.Notices with { OnlyOnOuterCarton = true } }, asOf).Outcome;   // Allowed
/// </code>
/// </example>
public sealed record SellerNotices
{
    /// <summary>Nothing was done.</summary>
    public static SellerNotices Default { get; } = new();

    /// <summary>The exclusion was marked clearly on the packaging or another easily seen place.</summary>
    public Proof ExclusionMarked { get; init; }

    /// <summary>True where it stood only on a sticker on the outer carton, which is not enough.</summary>
    public bool OnlyOnOuterCarton { get; init; }

    /// <summary>Trial goods, or a trial of the digital content, were offered.</summary>
    public Proof TrialOffered { get; init; }
}
