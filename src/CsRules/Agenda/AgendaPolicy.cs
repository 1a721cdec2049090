using System.Text.Json.Serialization;
using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Markets;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Sla;
using FluentValidation;

namespace CsRules.Agenda;

/// <summary>A shop's settings for its agenda. The law is Korea's; everything has a default.</summary>
/// <example>
/// <para>A closing return window is told three days before; a shop may want a week:</para>
/// <code>
/// AgendaPolicy.Default.WindowDays                                    // 3
/// new AgendaPolicy { WindowDays = 7 }.Compile().Policy.WindowDays   // 7
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AgendaPolicy
{
    /// <summary>The defaults.</summary>
    public static AgendaPolicy Default { get; } = new();

    /// <summary>The shop's return terms; they can only lengthen a window or shorten a refund's deadline.</summary>
    public ReturnPolicy? Terms { get; init; }

    /// <summary>The settings by which refunds for a stock-out are counted.</summary>
    public RefundPolicy Refunds { get; init => field = value ?? RefundPolicy.Default; } = RefundPolicy.Default;

    /// <summary>The reply policy; the preset where absent.</summary>
    public SlaPolicy? Replies { get; init; }

    /// <summary>The coupons that customers may hold.</summary>
    public CouponBookDefinition? Coupons { get; init; }

    /// <summary>A return window is told when its last day is at most so many days away.</summary>
    [JsonIgnore]
    public int WindowDays { get; init; } = 3;

    /// <summary>A coupon is told when its last day is at most so many days away. For points their program says.</summary>
    [JsonIgnore]
    public int CouponDays { get; init; } = 7;

    /// <summary>A conversation may be closed kindly so many days of 24 hours after a reply that nobody answered.</summary>
    [JsonIgnore]
    public int SilentDays { get; init; } = 7;

    /// <summary>The marketplace on which the shop sells, by its short name ("smartstore"): what would cost points there is told too. Nothing where not said.</summary>
    public string? Market { get; init; }

    /// <summary>What the marketplace knows of the shop.</summary>
    public MarketSeller Seller { get; init => field = value ?? MarketSeller.Unknown; } = MarketSeller.Unknown;

    /// <summary>Country whose law the shop lives under (ISO 3166); the default law where nothing is said. A fact may name another.</summary>
    public string? Regime { get; init; }

    /// <summary>Checks settings and makes them ready.</summary>
    /// <exception cref="ValidationException">The definition has errors; the exception names them all.</exception>
    public AgendaPlan Compile()
    {
        Validation.ThrowIfInvalid(AgendaPolicyValidator.Instance, this);
        return new(this);
    }

    // What a document leaves out keeps its default: a generated reader sets every member that can only be set once.
    [JsonInclude, JsonPropertyName("windowDays")]
    internal int? WindowDaysTold
    {
        get => WindowDays;
        init => WindowDays = value ?? WindowDays;
    }

    [JsonInclude, JsonPropertyName("couponDays")]
    internal int? CouponDaysTold
    {
        get => CouponDays;
        init => CouponDays = value ?? CouponDays;
    }

    [JsonInclude, JsonPropertyName("silentDays")]
    internal int? SilentDaysTold
    {
        get => SilentDays;
        init => SilentDays = value ?? SilentDays;
    }
}
