using System.Collections.Immutable;
using CsRules.Coupons.Benefits;
using CsRules.Coupons.Search;
using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Coupons;

/// <summary>
/// The conditions that other coupons can't change: who, when, where, how often, and what is in the cart before any
/// coupon. With a list they are all gathered; without one the first that fails is enough.
/// </summary>
internal static class Eligibility
{
    public static bool Holds(CompiledCoupon coupon, Occasion occasion, List<Finding>? failed = null)
    {
        var who = Who(coupon, occasion, failed);
        if (!who && failed is null) return false;
        var when = When(coupon, occasion, failed);
        if (!when && failed is null) return false;
        return InCart(coupon, occasion, failed) && who && when;
    }

    private static bool Who(CompiledCoupon coupon, Occasion occasion, List<Finding>? failed)
    {
        var definition = coupon.Definition;
        var shopper = occasion.Shopper;
        var holds = true;
        if (definition.FirstOrderOnly && !shopper.FirstOrder)
            holds = Fail(failed, "coupon.first-order-only");
        if (!definition.MemberTiers.IsDefaultOrEmpty && !definition.MemberTiers.Contains(shopper.Tier ?? ""))
            holds = Fail(failed, "coupon.wrong-tier", new Datum("allowed", string.Join(", ", definition.MemberTiers)));
        if (!definition.Channels.IsDefaultOrEmpty && !definition.Channels.Contains(occasion.Cart.Channel ?? ""))
            holds = Fail(failed, "coupon.wrong-channel", new Datum("allowed", string.Join(", ", definition.Channels)));
        if (definition.Limits?.Total is { } total && shopper.UsesByAll.GetValueOrDefault(coupon.Id) >= total)
            holds = Fail(failed, "coupon.used-up", new Datum("limit", total));
        if (definition.Limits?.PerCustomer is { } own && shopper.Uses.GetValueOrDefault(coupon.Id) >= own)
            holds = Fail(failed, "coupon.used-by-customer", new Datum("limit", own));
        return holds;
    }

    private static bool When(CompiledCoupon coupon, Occasion occasion, List<Finding>? failed)
    {
        if (coupon.Definition.Validity is not { } validity) return true;
        var (now, holds) = (occasion.Now, true);
        var day = CouponHours.IsOfTheDayBefore(coupon.TimeFrom, coupon.TimeUntil, now.TimeOfDay) ? now.Date.PlusDays(-1) : now.Date;
        var issued = coupon.IssuedOn(occasion.Shopper);
        if (validity.From is { } from && day < from)
            holds = Fail(failed, "coupon.not-started", new Datum("from", from));
        // A coupon that was issued after midnight is in the customer's hands, though the night's hours began the day before.
        if (validity.DaysFromIssue is not null && (issued is null || issued > now.Date))
            holds = Fail(failed, "coupon.not-issued");
        if (validity.LastDay(issued) is { } last && day > last)
            holds = Fail(failed, "coupon.expired", new Datum("lastDay", last));
        if (!validity.Days.IsDefaultOrEmpty && !validity.Days.Contains((Weekday)(int)day.DayOfWeek))
            holds = Fail(failed, "coupon.wrong-day");
        if (!CouponHours.Covers(coupon.TimeFrom, coupon.TimeUntil, now.TimeOfDay))
            holds = Fail(failed, "coupon.wrong-hour",
                new Datum("from", validity.TimeFrom ?? "00:00"), new Datum("until", validity.TimeUntil ?? "24:00"));
        return holds;
    }

    private static bool InCart(CompiledCoupon coupon, Occasion occasion, List<Finding>? failed)
    {
        var (spend, units, matched) = Best(coupon, occasion);
        if (spend >= coupon.MinimumSpend && AskedOfOneLine(coupon)) units = OnOneLine(coupon, occasion);
        if (!matched) return Fail(failed, "coupon.no-matching-line");
        var holds = true;
        foreach (var missing in coupon.Rule.Short(coupon, occasion))
        {
            failed?.Add(missing);
            holds = false;
        }

        if (spend < coupon.MinimumSpend)
        {
            failed?.Add(MinimumSpend(coupon, spend, occasion.Currency));
            holds = false;
        }

        if (units < coupon.MinimumQuantity)
            holds = Fail(failed, "coupon.minimum-quantity",
                new Datum("minimum", coupon.MinimumQuantity), new Datum("have", units), new Datum("short", coupon.MinimumQuantity - units));
        return holds;
    }

    /// <summary>The spend and the units that come nearest to the minimum, before any coupon.</summary>
    private static (long Spend, long Units, bool Matched) Best(CompiledCoupon coupon, Occasion occasion)
    {
        long sum = 0, largest = 0, units = 0, mostUnits = 0;
        var lines = occasion.LinesOf(coupon);
        foreach (var i in lines)
        {
            ref readonly var line = ref occasion.Lines[i];
            (sum, units) = (sum + line.Amount, units + line.Quantity);
            (largest, mostUnits) = (Math.Max(largest, line.Amount), Math.Max(mostUnits, line.Quantity));
        }

        // Where other products are got than bought, what is missing of either is told.
        var matched = lines.Length > 0 || coupon.Got is not null;
        if (coupon.On == MinimumOn.NamedLines) return (occasion.SpendOf(coupon)!.Value, occasion.NamedLines(coupon).Sum(i => (long)occasion.Lines[i].Quantity), matched);
        if (coupon.On == MinimumOn.Order) return (occasion.OrderTotal, AllUnits(occasion), matched);
        return coupon.On == MinimumOn.AnyLine || coupon.OnOneLine ? (largest, mostUnits, matched) : (sum, units, matched);
    }

    private static bool AskedOfOneLine(CompiledCoupon coupon) =>
        coupon.OnOneLine && coupon.On == MinimumOn.Target && coupon.MinimumSpend > 0 && coupon.MinimumQuantity > 0;

    /// <summary>The most units of a line that has the spend: spend and units on two lines are not one line of both.</summary>
    private static long OnOneLine(CompiledCoupon coupon, Occasion occasion)
    {
        long units = 0;
        foreach (var i in occasion.LinesOf(coupon))
        {
            ref readonly var line = ref occasion.Lines[i];
            if (line.Amount >= coupon.MinimumSpend) units = Math.Max(units, line.Quantity);
        }

        return units;
    }

    /// <summary>True where one line alone fulfils what a coupon for one line asks of it.</summary>
    public static bool HoldsOnLine(CompiledCoupon coupon, in LineFacts line) =>
        coupon.On != MinimumOn.Target || (line.Amount >= coupon.MinimumSpend && line.Quantity >= coupon.MinimumQuantity);

    private static long AllUnits(Occasion occasion)
    {
        long units = 0;
        foreach (var line in occasion.Lines) units += line.Quantity;
        return units;
    }

    /// <summary>A minimum that is missed, with what is there and what is short of it.</summary>
    public static Finding MinimumSpend(CompiledCoupon coupon, long have, Currency currency) => new("coupon.minimum-spend", FindingEffect.Blocks, [],
    [
        new("minimum", new Money(coupon.MinimumSpend, currency)), new("have", new Money(have, currency)),
        new("short", new Money(coupon.MinimumSpend - have, currency)),
    ]);

    private static bool Fail(List<Finding>? failed, string code, params ReadOnlySpan<Datum> data)
    {
        failed?.Add(new Finding(code, FindingEffect.Blocks, [], [.. data]));
        return false;
    }
}
