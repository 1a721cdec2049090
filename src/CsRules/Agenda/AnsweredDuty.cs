using System.Text.Json.Serialization;
using CsRules.Documents;
using CsRules.Orders;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Agenda;

/// <summary>A duty in words.</summary>
/// <example>
/// <para>The duty to refund is the law's; the one to reply is the shop's own and has no article:</para>
/// <code>
/// var day = AgendaAnswer.Of(agenda, Language.English);
/// AnsweredDuty reply = day.Entries.First(duty =&gt; duty.Kind == DutyKind.Reply);
/// reply.Law;                                                     // null
/// day.Entries.First(duty =&gt; duty.Kind == DutyKind.Refund).Law;   // "E-Commerce Act Art 18(2)"
/// </code>
/// </example>
public sealed record AnsweredDuty
{
    /// <summary>Unique in the agenda.</summary>
    public required string Id { get; init; }

    /// <summary>What is to be done.</summary>
    public required DutyKind Kind { get; init; }

    /// <summary>The order, claim, conversation or customer.</summary>
    public required string Subject { get; init; }

    /// <summary>True where it is late.</summary>
    public required bool Late { get; init; }

    /// <summary>The due instant; of a duty counted in days the end of its last day.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required Instant Due { get; init; }

    /// <summary>The due day, inclusive.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public required LocalDate DueOn { get; init; }

    /// <summary>How much.</summary>
    public Money? Amount { get; init; }

    /// <summary>Interest so far.</summary>
    public Money? Interest { get; init; }

    /// <summary>The article; absent where it is the shop's policy.</summary>
    public string? Law { get; init; }

    /// <summary>The channel.</summary>
    public Channel? Channel { get; init; }

    /// <summary>The notice.</summary>
    public OrderNoticeKind? Notice { get; init; }

    /// <summary>The marketplace.</summary>
    public string? Market { get; init; }

    /// <summary>The points it would cost there.</summary>
    public int? Points { get; init; }

    /// <summary>Stable code of the text.</summary>
    public required string Code { get; init; }

    /// <summary>What to do.</summary>
    public required string Agent { get; init; }

    /// <summary>What to say to the customer.</summary>
    public required string Customer { get; init; }

    internal static AnsweredDuty Of(AgendaEntry entry, Language language)
    {
        var finding = entry.Finding;
        return new()
        {
            Id = entry.Id,
            Kind = entry.Kind,
            Subject = entry.Subject,
            Late = entry.IsLate,
            Due = entry.Due,
            DueOn = entry.DueOn,
            Amount = entry.Amount,
            Interest = entry.Interest,
            Law = entry.Law?.Format(language),
            Channel = entry.Channel,
            Notice = entry.Notice,
            Market = entry.Market?.In(language),
            Points = entry.Risk?.Points ?? entry.StockOut?.Points,
            Code = finding.Code,
            Agent = finding.Explain(language),
            Customer = finding.Explain(language, Voice.Customer),
        };
    }
}
