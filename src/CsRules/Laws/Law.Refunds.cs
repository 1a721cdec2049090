using CsRules.Calendars;
using NodaTime;

namespace CsRules.Laws;

public sealed partial class Law
{
    private const int DaysOfAYear = 365;

    /// <summary>The event from which the refund of goods is counted: the first that the regime names.</summary>
    internal RefundStart StartForGoods
    {
        get
        {
            foreach (var deadline in Regime.Refunds)
                if (deadline.Start != RefundStart.Payment) return deadline.Start;
            return RefundStart.GoodsBack;
        }
    }

    /// <summary>When a refund is due after an event: goods came back, a withdrawal without goods, a payment before a stock-out.</summary>
    /// <param name="start">The event.</param>
    /// <param name="day">Its day; null while it has not happened.</param>
    /// <param name="shopBusinessDays">Business days that the shop promises; counts only where it ends sooner than the law's, or the law has none.</param>
    public RefundDue RefundDue(RefundStart start, LocalDate? day, int? shopBusinessDays = null)
    {
        LegalPeriod? promise = shopBusinessDays is { } promised ? LegalPeriod.BusinessDays(promised) : null;
        foreach (var deadline in Regime.Refunds)
        {
            if (deadline.Start != start) continue;
            var byLaw = EndOf(deadline.Period, day);
            var (period, due) = (deadline.Period, byLaw);
            if (promise is { } own && deadline.CanBeBeatenBy(own.Length))
            {
                // Holidays can make even a shorter promise longer than the law's days: where the day is known, the ends are compared.
                var sooner = EndOf(own, day);
                if (due is null ? deadline.IsBeatenBy(own.Length) : sooner < due) (period, due) = (own, sooner);
            }

            return new(start, period, day, due, Regime.Cite(deadline.Topic)) { DueByLaw = byLaw };
        }

        // The law sets no deadline: what the shop promised binds the shop; without a promise the refund is due, but no day can be named.
        return new(start, promise.GetValueOrDefault(), day, promise is { } alone ? EndOf(alone, day) : null, null);
    }

    private LocalDate? EndOf(LegalPeriod period, LocalDate? day) => day is { } from ? _afterEvents.End(from, period).LastDay : null;

    /// <summary>
    /// Interest on a refund that is paid late: simple, on 365 days, fractions of a minor unit dropped (practice, not
    /// statute). Day 1 is the day after the due date; the rate of that day holds throughout, whatever comes later.
    /// </summary>
    /// <param name="amount">What is owed; not negative.</param>
    /// <param name="dueOn">The last day on which it was in time.</param>
    /// <param name="paidOn">The day it was or would be paid; on or before the due date there is no interest.</param>
    /// <exception cref="ArgumentException">The amount is negative, a day lies outside the calendar's years, or the delay began before the oldest rate.</exception>
    public LateInterest Interest(Money amount, LocalDate dueOn, LocalDate paidOn)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount.MinorUnits, nameof(amount));
        Counter.Calendar.ThrowIfOutside(dueOn);
        Counter.Calendar.ThrowIfOutside(paidOn);
        var began = dueOn.PlusDays(1);
        var days = Math.Max(0, Period.DaysBetween(dueOn, paidOn));
        InterestRate? rate = null;
        foreach (var candidate in Regime.LateInterest)
            if (candidate.From <= began) rate = candidate;
        if (rate is null)
            return days == 0 || Regime.LateInterest.IsEmpty
                ? new(Money.Zero(amount.Currency), days, Rate.Zero, began, null)
                : throw new ArgumentException($"No rate is known for a delay that began on {NodaTime.Text.LocalDatePattern.Iso.Format(began)}.", nameof(dueOn));
        var units = (Int128)amount.MinorUnits * rate.PerYear.Millionths * days / ((Int128)Rate.Whole * DaysOfAYear);
        return new(new((long)units, amount.Currency), days, rate.PerYear, began, rate.Citation);
    }
}
