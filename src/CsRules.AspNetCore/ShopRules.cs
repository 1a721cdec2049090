using CsRules.Agenda;
using CsRules.Coupons;
using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Service;
using CsRules.Sla;
using NodaTime;

namespace CsRules.AspNetCore;

/// <summary>
/// A shop's rules, compiled: everything that was configured at one time, as a whole. Immutable and shared by all requests; each
/// request keeps the one it began with, whatever is reloaded meanwhile.
/// </summary>
public sealed class ShopRules
{
    private readonly Lazy<SlaPlan> _replies;
    private readonly Lazy<ServicePlan> _service;
    private readonly Lazy<AgendaPlan> _agenda;

    internal ShopRules(LawBook laws, ReturnRights returns, RefundPolicy refunds, Lazy<SlaPlan> replies, Lazy<ServicePlan> service, Lazy<AgendaPlan> agenda) =>
        (Laws, Returns, Refunds, _replies, _service, _agenda) = (laws, returns, refunds, replies, service, agenda);

    /// <summary>The laws of the shop's country; Korea's where nothing is said.</summary>
    public LawBook Laws { get; }

    /// <summary>The zone in which the shop counts its days.</summary>
    public DateTimeZone Zone => Laws.General.Zone;

    /// <summary>What may be returned: the law, and the shop's terms where it has some.</summary>
    public ReturnRights Returns { get; }

    /// <summary>The settings by which refunds are planned.</summary>
    public RefundPolicy Refunds { get; }

    /// <summary>The shop's coupons.</summary>
    /// <exception cref="InvalidOperationException">None are configured.</exception>
    public CouponBook Coupons => GivenCoupons ?? throw NotConfigured("Coupons");

    /// <summary>The shop's points program.</summary>
    /// <exception cref="InvalidOperationException">None is configured.</exception>
    public PointsRules Points => GivenPoints ?? throw NotConfigured("Points");

    /// <summary>The shop's tiers.</summary>
    /// <exception cref="InvalidOperationException">None are configured.</exception>
    public TierLadder Tiers => GivenTiers ?? throw NotConfigured("Tiers");

    /// <summary>The reply policy; the preset where nothing is said, compiled when first asked for.</summary>
    public SlaPlan Replies => _replies.Value;

    /// <summary>The service settings; the defaults where nothing is said, compiled when first asked for.</summary>
    public ServicePlan Service => _service.Value;

    /// <summary>The agenda's settings; the defaults where nothing is said, compiled when first asked for.</summary>
    public AgendaPlan Agenda => _agenda.Value;

    internal CouponBook? GivenCoupons { get; init; }

    internal PointsRules? GivenPoints { get; init; }

    internal TierLadder? GivenTiers { get; init; }

    private static InvalidOperationException NotConfigured(string name) =>
        new($"The shop has no rules for this: configure {RulesConfiguration.Section}:{name}.");
}
