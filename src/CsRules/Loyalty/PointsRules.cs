using CsRules.Decisions;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>A valid points program, ready to answer. Immutable; share one among all threads.</summary>
/// <example>
/// <para>1% of 15,099 won is 150 points: fractions are dropped:</para>
/// <code>
/// rules.Earned(Money.Won(15_099));                                     // 150 KRW
/// rules.Usable(Money.Won(900), Money.Won(40_000)).Allowed;             // false: below the smallest balance of 1,000
/// rules.Usable(Money.Won(2_150), Money.Won(40_000)).Most;              // 2100 KRW
/// </code>
/// </example>
public sealed class PointsRules
{
    private const int UsualSoonDays = 30;

    private PointsRules(PointsProgram program) =>
        (Program, Zone) = (program, DateTimeZoneProviders.Tzdb[program.Zone]);

    /// <summary>The definition.</summary>
    public PointsProgram Program { get; }

    /// <summary>The shop's zone.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>Checks a program and makes it ready.</summary>
    /// <exception cref="FluentValidation.ValidationException">The definition has errors; the exception names them all.</exception>
    internal static PointsRules Of(PointsProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        Validation.ThrowIfInvalid(PointsProgramValidator.Instance, program);
        return new(program);
    }

    internal int SoonDays => Program.SoonDays ?? UsualSoonDays;

    /// <summary>What an order earns: nothing below the least order, products at rates of their own, rounded once.</summary>
    /// <exception cref="ArgumentException">The amounts are not of the program's currency.</exception>
    public Money Earned(OrderSpend spend)
    {
        ArgumentNullException.ThrowIfNull(spend);
        var (earning, counted) = (Program.Earning, Program.Earning.Base.Of(spend));
        if (earning.Products.IsEmpty || spend.Lines.IsEmpty || counted < earning.MinimumOrder) return Earned(counted);
        if (counted.Currency != Program.Currency) throw OtherCurrency(counted);
        // What the products earn at their own rates, in millionths; the rest earns as every order does.
        Int128 own = 0;
        var rest = counted;
        foreach (var line in spend.Lines)
        {
            if (earning.Products.FirstOrDefault(product => product.Product == line.Product) is not { } special) continue;
            var part = Money.Min(rest, earning.Base.Of(new() { Items = line.Items, Coupons = line.Coupons, PointsUsed = line.PointsUsed }));
            own += (Int128)part.MinorUnits * special.Rate.Millionths;
            rest -= part;
        }

        var (share, of) = Share;
        return new(ExactDivision.Round((own * of) + ((Int128)rest.MinorUnits * share * Rate.Whole), (Int128)Rate.Whole * of, earning.Rounding ?? Rounding.Down), Program.Currency);
    }

    /// <summary>What an amount that counts earns, rounded once; nothing below the least order.</summary>
    /// <exception cref="CsRulesException">The amount is not of the program's currency.</exception>
    public Money Earned(Money counted)
    {
        if (counted.Currency != Program.Currency) throw OtherCurrency(counted);
        var (earning, (share, of)) = (Program.Earning, Share);
        return counted < earning.MinimumOrder ? Money.Zero(Program.Currency) : counted.Times(share, of, earning.Rounding ?? Rounding.Down);
    }

    private CsRulesException OtherCurrency(Money given) => new(new InputError("loyalty.currency", "$", Validation.Data(("given", given.Currency.Code), ("currency", Program.Currency.Code))));

    // The part of what counts that an order earns.
    private (long Share, long Of) Share => Program.Earning switch
    {
        { Rate: { } rate } => (rate.Millionths, Rate.Whole),
        { Per: { } per, Points: { } points } => (points.MinorUnits, per.MinorUnits),
        _ => (0, 1),
    };

    /// <summary>What a number of points is worth: one minor unit each, or the program's <see cref="PointsProgram.PointValue"/>.</summary>
    public Money Worth(long points) => (Program.PointValue ?? new Money(1, Program.Currency)) * points;

    /// <summary>The last day, inclusive, of points that count from a day; null where they don't end.</summary>
    public LocalDate? LastDay(LocalDate from)
    {
        var expiry = Program.Expiry;
        if (expiry.Months is null && expiry.Days is null) return null;
        var last = expiry.Months is { } months ? from.PlusMonths(months) : from.PlusDays(expiry.Days!.Value);
        return expiry.EndOfMonth ? last.With(DateAdjusters.EndOfMonth) : last;
    }

    /// <summary>Why so many points can't pay, each reason; none where they can.</summary>
    internal IEnumerable<Finding> Refusals(long amount, Money balance, Money? orderTotal)
    {
        var (use, usable) = (Program.Use, Usable(balance, orderTotal));
        foreach (var limit in usable.Limits)
            if (!usable.Allowed) yield return limit;
        if (usable.Allowed && PointsLimits.Share(use, orderTotal) is { } most && most < Money.Max(balance, Money.Zero(balance.Currency)) && amount > most.MinorUnits)
            yield return Finding.Blocks("ledger.share", ("share", use.UpTo!.Value), ("most", most));
        if (use.Unit is { } unit && amount % unit.MinorUnits != 0) yield return Finding.Blocks("ledger.unit", ("unit", unit));
        if (orderTotal is { } total && amount > total.MinorUnits)
            yield return Finding.Blocks("ledger.more-than-order", ("amount", new Money(amount, Program.Currency)), ("total", total));
    }

    private Finding Told(PointsLimit limit, Money balance) => limit.Kind switch
    {
        PointsLimitKind.MinimumBalance => Finding.Blocks("ledger.minimum-balance", ("minimum", limit.Bound), ("balance", balance), ("short", limit.Short)),
        PointsLimitKind.TotalMissing => Finding.Blocks("ledger.order-total-missing"),
        PointsLimitKind.MinimumOrder => Finding.Blocks("ledger.minimum-order", ("minimum", limit.Bound), ("short", limit.Short)),
        PointsLimitKind.Share => Finding.Blocks("ledger.share", ("share", Program.Use.UpTo!.Value), ("most", limit.Bound)),
        _ => Finding.Blocks("ledger.unit", ("unit", limit.Bound)),
    };

    /// <summary>How much of a balance an order may be paid with, and every limit that stands in the way of more.</summary>
    /// <param name="balance">What the customer has.</param>
    /// <param name="orderTotal">What the limits on the order are measured on; null where it isn't known.</param>
    public PointsUsable Usable(Money balance, Money? orderTotal)
    {
        var limited = PointsLimits.Apply(
            Program.Use, balance, orderTotal, orderTotal, Money.Max(balance, Money.Zero(Program.Currency)), cap: orderTotal);
        return new(limited.Allowed, limited.Most, [.. limited.Hit.Select(limit => Told(limit, balance))]);
    }
}
