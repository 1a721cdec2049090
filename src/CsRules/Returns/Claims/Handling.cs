using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>What the consumer did with the goods, where sellers like to refuse for it and the law does not.</summary>
/// <example>
/// <para>A removed tag or an opened box bars nothing, whatever the shop's page says:</para>
/// <code>
/// var opened = claim with { Condition = new() { Handling = [Handling.Opened, Handling.TagRemoved] } };
/// Law.Korea.Decide(opened, asOf).Outcome;   // Allowed
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
