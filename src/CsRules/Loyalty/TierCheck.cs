using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Loyalty.Assessing;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>
/// A program held against a real distribution of customers: who is in which tier, who would rise and fall, what the
/// benefits cost a year, and whether a tier rewards nobody because nearly everybody has it.
/// </summary>
/// <example>
/// <para>A tier that nobody reaches is told:</para>
/// <code>
/// TierCheck check = TierCheck.Of(program.Compile(), [history], now);
/// check.Customers;                                                  // 1
/// check.Warnings.Any(w =&gt; w.Code == "tier-check.empty");            // true
/// </code>
/// </example>
public sealed record TierCheck
{
    private const int MonthsOfYear = 12;
    private static readonly Rate UsualTop = Rate.Percent(20);
    private static readonly Rate UsualNearly = Rate.Percent(80);

    /// <summary>The instant it stands for.</summary>
    public required Instant AsOf { get; init; }

    /// <summary>How many customers there are.</summary>
    public required long Customers { get; init; }

    /// <summary>Tier by tier, lowest first.</summary>
    public required ImmutableArray<TierShare> Tiers { get; init; }

    /// <summary>What the benefits cost a year; see <see cref="TierShare.YearlyCost"/>.</summary>
    public Money YearlyCost => Tiers.Aggregate(Money.Zero(Currency), (sum, tier) => sum + tier.YearlyCost);

    /// <summary>What is wrong with the program on these customers.</summary>
    public required ImmutableArray<Finding> Warnings { get; init; }

    internal Currency Currency { get; init; }

    /// <summary>Checks a program on customers. Ranks are taken from these customers, whatever their histories say.</summary>
    /// <exception cref="ArgumentException">A history is not valid by <see cref="TierHistoryValidator"/>.</exception>
    public static TierCheck Of(TierLadder ladder, IReadOnlyList<TierHistory> customers, Instant asOf)
    {
        CsRules.AsOf.ThrowIfUnanswerable(asOf);
        ArgumentNullException.ThrowIfNull(ladder);
        ArgumentNullException.ThrowIfNull(customers);
        try
        {
            return Count(ladder, customers, asOf);
        }
        catch (Exception failed) when (Facts.Refused(failed, () => customers.SelectMany((one, i) => Validation.Check(new TierHistoryValidator(ladder.Program), one, $"$.customers[{i}]"))) is { } refused)
        {
            throw refused;
        }
    }

    private static TierCheck Count(TierLadder ladder, IReadOnlyList<TierHistory> customers, Instant asOf)
    {
        var clocks = new Clocks(ladder, asOf);
        var sums = Sums(ladder, customers, clocks);
        var ranks = Ranks(ladder, sums);
        var year = clocks.Year();
        var shares = new Builder[ladder.Program.Tiers.Length];
        for (var i = 0; i < sums.Length; i++)
        {
            var customer = customers[i];
            var rank = ranks is null ? null : new TierRank(AtOrAbove(ranks, ladder.Ranked(sums[i])), sums.Length);
            var tier = ladder.Judge(customer, clocks.Of(customer), sums[i], rank).Current;
            var before = customer.Last is { } last ? ladder.IndexOf(last.Tier) : tier;
            var yearly = clocks.IsYear ? sums[i] : ladder.Sum(customer, year);
            shares[tier].Add(sums[i], yearly, tier.CompareTo(before));
        }

        var tiers = shares.Select((share, i) => share.Build(ladder.Program, ladder.Program.Tiers[i], sums.Length)).ToImmutableArray();
        return new() { AsOf = asOf, Customers = sums.Length, Tiers = tiers, Warnings = Warn(ladder.Program, tiers, sums.Length), Currency = ladder.Program.Currency };
    }

    /// <summary>Customers with the rank that each has among them; as they were where no tier asks for one.</summary>
    internal static IReadOnlyList<TierHistory> Ranked(TierLadder ladder, IReadOnlyList<TierHistory> customers, Instant asOf)
    {
        var sums = Sums(ladder, customers, new Clocks(ladder, asOf));
        return Ranks(ladder, sums) is { } ranks
            ? [.. customers.Select((customer, i) => customer with { Rank = new(AtOrAbove(ranks, ladder.Ranked(sums[i])), sums.Length) })]
            : customers;
    }

    private static TierSums[] Sums(TierLadder ladder, IReadOnlyList<TierHistory> customers, Clocks clocks)
    {
        var sums = new TierSums[customers.Count];
        for (var i = 0; i < sums.Length; i++) sums[i] = ladder.Sum(customers[i], clocks.Of(customers[i]).Now);
        return sums;
    }

    private static long[]? Ranks(TierLadder ladder, TierSums[] sums)
    {
        if (!ladder.Program.Tiers.Any(t => t.TopShare is not null)) return null;
        var ranks = new long[sums.Length];
        for (var i = 0; i < ranks.Length; i++) ranks[i] = ladder.Ranked(sums[i]);
        Array.Sort(ranks);
        return ranks;
    }

    // All from the first that is as high.
    private static long AtOrAbove(long[] ranks, long value)
    {
        var (low, high) = (0, ranks.Length);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (ranks[middle] < value) low = middle + 1;
            else high = middle;
        }

        return ranks.Length - low;
    }

    private static ImmutableArray<Finding> Warn(TierProgram program, ImmutableArray<TierShare> tiers, long customers)
    {
        var found = ImmutableArray.CreateBuilder<Finding>();
        if (customers == 0) return [Finding.Flags("tier-check.no-customers")];
        var (top, atMost) = (tiers[^1], program.TopTierAtMost ?? UsualTop);
        if (tiers.Length > 1 && top.Share > atMost)
            found.Add(Finding.Flags("tier-check.top-too-large", ("tier", top.Name), ("share", top.Share), ("most", atMost)));
        long below = 0;
        for (var i = 0; i < tiers.Length; i++)
        {
            var tier = tiers[i];
            if (tier.Customers == 0) found.Add(Finding.Flags("tier-check.empty", ("tier", tier.Name)));
            else if (i > 0 && below == 0) found.Add(Finding.Flags("tier-check.nobody-below", ("tier", tier.Name)));
            else if (i > 0 && tier.Share >= (program.NearlyEverybody ?? UsualNearly))
                found.Add(Finding.Flags("tier-check.nearly-everybody", ("tier", tier.Name), ("share", tier.Share)));
            below += tier.Customers;
        }

        return found.ToImmutable();
    }

    // One clock for all, unless each customer has an anniversary of their own.
    private sealed class Clocks(TierLadder ladder, Instant asOf)
    {
        private readonly bool _own = ladder.Program.Window.Kind == TierWindowKind.SinceAnniversary;
        private readonly TierClock _shared = ladder.Program.Window.Kind == TierWindowKind.SinceAnniversary
            ? default : TierClock.At(ladder.Program, ladder.Zone, asOf, null);

        public bool IsYear => ladder.Program.Window is { Kind: TierWindowKind.RollingMonths, Months: MonthsOfYear };

        public TierClock Of(TierHistory customer) => _own ? ladder.Clock(customer, asOf) : _shared;

        public TierSpan Year() => TierClock.At(
            ladder.Program with { Window = new() { Kind = TierWindowKind.RollingMonths, Months = MonthsOfYear } }, ladder.Zone, asOf, null).Now;
    }

    private struct Builder
    {
        private long _customers;
        private long _rises;
        private long _falls;
        private long _spend;
        private long _yearSpend;
        private long _yearOrders;

        public void Add(in TierSums window, in TierSums year, int change)
        {
            _customers++;
            if (change > 0) _rises++;
            if (change < 0) _falls++;
            _spend += window.Spend;
            _yearSpend += year.Spend;
            _yearOrders += year.Orders;
        }

        public readonly TierShare Build(TierProgram program, TierDefinition tier, long all)
        {
            var (benefits, zero) = (tier.Benefits, Money.Zero(program.Currency));
            var spend = new Money(_yearSpend, program.Currency);
            var customers = _customers;
            return new(
                tier.Id, tier.Name ?? tier.Id, _customers, all == 0 ? Rate.Zero : new Rate((long)((Int128)_customers * Rate.Whole / all)), _rises, _falls,
                new(_spend, program.Currency), spend,
                spend.Times(benefits.DiscountRate ?? Rate.Zero), spend.Times(benefits.EarnRate ?? Rate.Zero),
                benefits.FreeShipping && program.DeliveryCost is { } delivery ? delivery * _yearOrders : zero,
                benefits.Coupons.Aggregate(zero, (sum, coupon) => sum + (coupon.Value ?? zero) * checked(coupon.PerYear * customers)));
        }
    }

    /// <summary>The page, in a language.</summary>
    public string ToHtml(Language language) => TierCheckPage.Of(this, language);
}
