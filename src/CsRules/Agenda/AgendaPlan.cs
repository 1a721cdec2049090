using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Markets;
using CsRules.Returns;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Agenda;

/// <summary>
/// A shop's settings, ready to say what is to be done. Every due instant comes from the module that owns the rule: supply,
/// returns, refunds, reply policy, points, coupons. Immutable; share one among all threads.
/// </summary>
/// <example>
/// <para>An order paid on Thursday is to be sent by Tuesday: the weekend does not count:</para>
/// <code>
/// var paid = new OrderEvent { Id = "e1", Kind = OrderEventKind.Pay, At = Instant.FromUtc(2025, 11, 6, 2, 0) };
/// var life = new OrderLife { Order = order with { PlacedOn = new LocalDate(2025, 11, 6), Payments = [order.Payments[0] with { On = new LocalDate(2025, 11, 6) }] }, Events = [paid] };
/// AgendaPolicy.Default.Compile().Draw(new() { Orders = [life] }, Instant.FromUtc(2025, 11, 7, 1, 0)).Entries[0].DueOn   // 2025-11-11
/// </code>
/// </example>
public sealed partial class AgendaPlan
{
    private readonly Dictionary<string, (Law Law, ReturnTerms Terms)> _laws;
    private readonly Lazy<SlaPlan> _replies;
    private readonly MarketPlan? _market;
    private readonly DateTimeZone? _couponZone;
    private readonly Dictionary<string, CouponDefinition> _coupons = new(StringComparer.Ordinal);

    internal AgendaPlan(AgendaPolicy policy)
    {
        Policy = policy;
        Law = LawBook.OrDefault(policy.Regime).General;
        // The shop's terms are read under every law once: an order may live under another than the shop's.
        _laws = LawBook.All.ToDictionary(
            laws => laws.Id, laws => (laws.General, policy.Terms is { } terms ? TermsReading.Read(terms, laws.General) : ReturnTerms.None), StringComparer.Ordinal);
        _replies = new(() => (policy.Replies ?? SlaPolicy.Default).Compile());
        _market = policy.Market is { } market ? MarketBook.Plan(market) : null;
        if (policy.Coupons is not { } book) return;
        _couponZone = DateTimeZoneProviders.Tzdb[book.Zone];
        foreach (var coupon in book.Coupons) _coupons[coupon.Id] = coupon;
    }

    /// <summary>The settings.</summary>
    public AgendaPolicy Policy { get; }

    /// <summary>The law that the shop lives under.</summary>
    public Law Law { get; }

    /// <summary>The shop's zone.</summary>
    public DateTimeZone Zone => Law.Zone;

    /// <summary>The reply policy, compiled when first asked for.</summary>
    public SlaPlan Replies => _replies.Value;

    /// <summary>What is to be done, as of an instant; what is later is not looked at. Facts are taken as valid: see <see cref="AgendaChecks"/>.</summary>
    /// <exception cref="CsRulesException">Two facts of one id, a coupon that is not in the book, points without a customer, or a day outside the calendar's years; all are listed.</exception>
    public AgendaSheet Draw(AgendaFacts facts, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(facts);
        AsOf.ThrowIfUnanswerable(asOf);
        try
        {
            return Sheet(facts, asOf);
        }
        catch (Exception failed) when (Facts.Refused(failed, () => AgendaChecks.Of(facts, this)) is { } refused)
        {
            throw refused;
        }
    }

    private AgendaSheet Sheet(AgendaFacts facts, Instant asOf)
    {
        var entries = new List<AgendaEntry>(facts.Orders.Length);
        foreach (var order in facts.Orders) AddOrder(entries, order, asOf);
        foreach (var claim in facts.Claims) AddClaim(entries, claim, asOf);
        foreach (var complaint in facts.Complaints) AddComplaint(entries, complaint, asOf);
        foreach (var conversation in facts.Conversations) AddConversation(entries, conversation, asOf);
        foreach (var points in facts.Points) AddPoints(entries, points, asOf);
        foreach (var coupon in facts.Coupons) AddCoupon(entries, coupon, asOf);
        AddMarket(entries, facts, asOf);
        return AgendaSheet.Of(asOf, Zone, entries);
    }

    private (Law Law, ReturnTerms Terms) Under(string? regime) => regime is null ? _laws[Law.Regime.Id] : _laws[LawBook.OrDefault(regime).Id];

    private static AgendaEntry Day(DutyKind kind, string name, string subject, LocalDate day, DateTimeZone zone, Instant asOf, bool canBeLate)
    {
        var due = zone.AtStartOfDay(day.PlusDays(1)).ToInstant();
        return new() { Id = $"{name}/{subject}", Kind = kind, Subject = subject, Due = due, DueOn = day, IsLate = canBeLate && due <= asOf };
    }

    private AgendaEntry Moment(DutyKind kind, string name, string subject, Instant due, bool isLate)
    {
        var local = due.InZone(Zone).LocalDateTime;
        return new() { Id = $"{name}/{subject}", Kind = kind, Subject = subject, Due = due, DueOn = local.Date, DueAt = local, IsLate = isLate };
    }
}
