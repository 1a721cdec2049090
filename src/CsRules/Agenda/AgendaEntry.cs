using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Markets;
using CsRules.Orders;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Agenda;

/// <summary>One duty with its due instant. Two entries are equal where everything in them is.</summary>
/// <example>
/// <para>A duty counted in days is due at the end of its last day, which is the first instant of the next:</para>
/// <code>
/// AgendaEntry refund = agenda.Entries.First(entry =&gt; entry.Kind == DutyKind.Refund);
/// refund.DueOn;   // 2025-10-10
/// refund.Due;     // Saturday 00:00
/// refund.DueAt;   // null
/// </code>
/// </example>
public sealed record AgendaEntry
{
    /// <summary>Unique in an agenda: the kind, what it concerns, and where one thing has several, which.</summary>
    public required string Id { get; init; }

    /// <summary>What is to be done.</summary>
    public required DutyKind Kind { get; init; }

    /// <summary>The order, claim, conversation or customer.</summary>
    public required string Subject { get; init; }

    /// <summary>The due instant. Of a duty counted in days the end of its last day: the first instant of the next.</summary>
    public required Instant Due { get; init; }

    /// <summary>The due day in the shop's zone; of a duty counted in days its last day, inclusive.</summary>
    public required LocalDate DueOn { get; init; }

    /// <summary>The due instant on the shop's clock; null where the duty is counted in days.</summary>
    public LocalDateTime? DueAt { get; init; }

    /// <summary>True where the duty is late. A window, points or a coupon only end and are never late, nor is mere kindness.</summary>
    public bool IsLate { get; init; }

    /// <summary>How much it is about; null where it is no money, or nobody knows.</summary>
    public Money? Amount { get; init; }

    /// <summary>The interest that has run up by the day asked about; null where none is known.</summary>
    public Money? Interest { get; init; }

    /// <summary>The article it rests on; null where it is the shop's own policy.</summary>
    public Citation? Law { get; init; }

    /// <summary>Of a reply or a solution: the channel.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Of a reply or a solution: the clock that is due first.</summary>
    public SlaMetric? Metric { get; init; }

    /// <summary>Of a notice: which.</summary>
    public OrderNoticeKind? Notice { get; init; }

    /// <summary>Of a marketplace: its name.</summary>
    public LocalizedText? Market { get; init; }

    /// <summary>Of a marketplace: what would cost points.</summary>
    public MarketRisk? Risk { get; init; }

    /// <summary>Of a marketplace: what is out of stock, and what the honest course costs.</summary>
    public MarketStockOut? StockOut { get; init; }

    /// <summary>Of a coupon: its name.</summary>
    public string? Item { get; init; }

    /// <summary>The duty in words: for the agent what to do, for the customer what to say.</summary>
    public Finding Finding => AgendaWords.Of(this);

    // The law's article and the marketplace, whichever it rests on; null where it is the shop's own policy.
    internal string? Basis(Language language) => (Law?.Format(language), Market?.In(language)) switch
    {
        ({ } article, { } market) => $"{article}, {market}",
        var (article, market) => article ?? market,
    };

    /// <summary>Late ones first, then by due instant, kind and id.</summary>
    public static IComparer<AgendaEntry> LateFirst { get; } = Comparer<AgendaEntry>.Create((one, other) =>
    {
        if (one.IsLate != other.IsLate) return one.IsLate ? -1 : 1;
        var byDue = one.Due.CompareTo(other.Due);
        if (byDue != 0) return byDue;
        return one.Kind != other.Kind ? one.Kind.CompareTo(other.Kind) : string.CompareOrdinal(one.Id, other.Id);
    });
}
