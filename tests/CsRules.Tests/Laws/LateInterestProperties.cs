using System.Numerics;
using CsRules.Laws;
using CsRules.Testing;
using NodaTime;

namespace CsRules.Tests.Laws;

/// <summary>Interest over all amounts and days: never falls, and is what unbounded numbers say.</summary>
public class LateInterestProperties
{
    private static readonly Law Korea = LawGiven.Of("KR");
    private static readonly LocalDate First = new(2008, 1, 1);
    private static readonly int Days = Period.DaysBetween(First, new(2049, 12, 31));

    [Property(MaxTest = 1000)]
    public void It_is_the_amount_times_the_rate_times_the_days_over_365_and_no_more(long amount, int due, int late)
    {
        var (owed, from) = (Owed(amount), Day(due));
        var days = Math.Abs(late % 400);
        var began = from.PlusDays(1);
        // Written from the decree: the rate by the day on which the delay began.
        var percent = began < new LocalDate(2012, 8, 18) ? 24 : began < new LocalDate(2016, 9, 30) ? 20 : 15;
        var exact = new BigInteger(owed) * percent * days / (100 * 365);
        var interest = Korea.Interest(Money.Won(owed), from, from.PlusDays(days));
        Assert.Equal((exact, days, began), (interest.Amount.MinorUnits, interest.Days, interest.From));
    }

    [Property(MaxTest = 1000)]
    public void Another_day_never_costs_less_and_another_won_never_either(long amount, int due, int late)
    {
        var (owed, from) = (Owed(amount) / 2, Day(due));
        var days = Math.Abs(late % 3_000);
        long For(long won, int after) => Korea.Interest(Money.Won(won), from, LocalDate.Min(from.PlusDays(after), new(2050, 12, 30))).Amount.MinorUnits;
        Assert.True(For(owed, days) <= For(owed, days + 1));
        Assert.True(For(owed, days) <= For(owed + 1, days));
    }

    // Two parts of a debt earn what the whole does, but for the won that each of them drops.
    [Property(MaxTest = 500)]
    public void Parts_of_a_debt_earn_as_much_as_the_whole_within_a_won(int one, int other, int due, int late)
    {
        var (a, b, from) = ((long)Math.Abs(one % 1_000_000_000), (long)Math.Abs(other % 1_000_000_000), Day(due));
        long Of(long won) => Korea.Interest(Money.Won(won), from, from.PlusDays(Math.Abs(late % 360))).Amount.MinorUnits;
        Assert.InRange(Of(a + b) - Of(a) - Of(b), 0, 1);
    }

    // Written out of two delays on end, the second of which keeps the rate of the first: no won is lost but for fractions.
    [Property(MaxTest = 500)]
    public void Paid_later_it_costs_the_days_between_at_the_same_rate(int amount, int due, int first, int second)
    {
        var (owed, from) = (Math.Abs(amount % 1_000_000_000) * 365L, Day(due));
        var (a, b) = (Math.Abs(first % 180), Math.Abs(second % 180));
        var (whole, part) = (Korea.Interest(Money.Won(owed), from, from.PlusDays(a + b)), Korea.Interest(Money.Won(owed), from, from.PlusDays(a)));
        Assert.Equal(whole.PerYear, part.PerYear);
        // Of an amount that 365 divides and a rate of whole percents, each day costs the same hundredths.
        var daily = (BigInteger)(owed / 365) * whole.PerYear.Millionths;
        Assert.Equal(daily * (a + b) / Rate.Whole, whole.Amount.MinorUnits);
        Assert.Equal(daily * a / Rate.Whole, part.Amount.MinorUnits);
    }

    private static long Owed(long amount) => amount == long.MinValue ? long.MaxValue : Math.Abs(amount);

    private static LocalDate Day(int number) => First.PlusDays(Math.Abs(number % Days));
}
