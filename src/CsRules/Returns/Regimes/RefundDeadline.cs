using System.Text.Json.Serialization;
using CsRules.Calendars;
using CsRules.Decisions;
using NodaTime;

namespace CsRules.Returns;

/// <summary>The event from which a refund's deadline is counted.</summary>
/// <example>
/// <para>A refund for goods waits for the goods; one for a service runs from the withdrawal:</para>
/// <code>
/// ReturnRights.Korea.Decide(claim, asOf).Refund!.Start;                                                           // GoodsBack
/// ReturnRights.Korea.Decide(claim with { Sale = new() { Subject = SaleSubject.Service } }, asOf).Refund!.Start;   // Withdrawal
/// </code>
/// </example>
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
/// <example>
/// <para>Three business days after the goods are back, over Chuseok, are twelve days:</para>
/// <code>
/// KoreanRegime.Regime.Refunds.Single(deadline =&gt; deadline.Start == RefundStart.GoodsBack).Period;   // 3 business days
/// ReturnRights.Korea.RefundDue(RefundStart.GoodsBack, new LocalDate(2025, 10, 2)).DueOn;            // 2025-10-14
/// </code>
/// </example>
public sealed record RefundDeadline(RefundStart Start, LegalPeriod Period, LawTopic Topic);

/// <summary>A yearly rate of interest on late refunds, from a day on. The rate follows the day the delay began.</summary>
/// <param name="From">First day of delays that it governs.</param>
/// <param name="PerYear">The rate.</param>
/// <param name="Citation">The article, with how sure it is.</param>
/// <example>
/// <para>The rate follows the first day of the delay, however long it lasts:</para>
/// <code>
/// InterestRate last = KoreanRegime.Regime.LateInterest[^1];
/// last.From;                                                                                // 2016-09-30
/// last.PerYear;                                                                             // 15%
/// ReturnRights.Korea.Interest(Money.Won(100_000), last.From.PlusDays(-2), today).PerYear;   // 20%
/// </code>
/// </example>
public sealed record InterestRate(LocalDate From, Rate PerYear, Citation Citation);
