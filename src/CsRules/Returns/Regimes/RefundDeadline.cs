using System.Text.Json.Serialization;
using CsRules.Calendars;
using CsRules.Decisions;
using CsRules.Json;
using NodaTime;

namespace CsRules.Returns;

/// <summary>The event from which a refund's deadline is counted.</summary>
[JsonConverter(typeof(CamelCaseEnum<RefundStart>))]
public enum RefundStart
{
    /// <summary>The goods physically came back.</summary>
    GoodsBack,

    /// <summary>The withdrawal: a service, digital content, or nothing supplied yet.</summary>
    Withdrawal,

    /// <summary>The payment, where supply turned out hard (a stock-out).</summary>
    Payment,
}

/// <summary>When a refund is due after an event.</summary>
/// <param name="Start">The event; its day is not counted.</param>
/// <param name="Period">How long the seller has.</param>
/// <param name="Topic">Where the law says so.</param>
public sealed record RefundDeadline(RefundStart Start, LegalPeriod Period, LawTopic Topic);

/// <summary>A yearly rate of interest on late refunds, from a day on. The rate follows the day the delay began.</summary>
/// <param name="From">First day of delays that it governs.</param>
/// <param name="PerYear">The rate.</param>
/// <param name="Citation">The article, with how sure it is.</param>
public sealed record InterestRate(LocalDate From, Rate PerYear, Citation Citation);
