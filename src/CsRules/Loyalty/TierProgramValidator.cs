using CsRules.Documents;
using FluentValidation;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>Everything that can be wrong with a tier program.</summary>
/// <example>
/// <para>A higher tier that takes one won less than the one below:</para>
/// <code>
/// var gold = program.Tiers[2] with { Spend = Money.Won(99_999) };
/// var wrong = new TierProgramValidator().Validate(program with { Tiers = program.Tiers.SetItem(2, gold) }).Errors[0];
/// wrong.ErrorCode;      // "tier-program.not-above"
/// wrong.PropertyName;   // "Tiers[2].Id"
/// </code>
/// </example>
public sealed class TierProgramValidator : AbstractValidator<TierProgram>
{
    /// <summary>The rules.</summary>
    public TierProgramValidator()
    {
        RuleFor(program => program.Zone).Must(zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null)
            .WithErrorCode("tier-program.zone").WithState(program => Validation.Data(("given", program.Zone)));
        RuleFor(program => program).Custom((program, context) =>
        {
            var found = new LoyaltyErrors<TierProgram>(context, program.Currency);
            Window(program.Window, found);
            if (program.GraceMonths is < 0 or > 1200) found.Add("GraceMonths", "tier-program.months");
            if (program.Counting.DaysAfterDelivery is < 0 or > 3660) found.Add("Counting.DaysAfterDelivery", "tier-program.days");
            if (program.Counting is { OnlyConfirmed: true, WhenPlaced: true }) found.Add("Counting", "tier-program.confirmed-or-placed");
            found.Positive("DeliveryCost", program.DeliveryCost, orZero: true);
            Share("TopTierAtMost", program.TopTierAtMost, found);
            Share("NearlyEverybody", program.NearlyEverybody, found);
            Tiers(program, found);
        });
    }

    internal static TierProgramValidator Instance { get; } = new();

    private static void Window(TierWindow window, LoyaltyErrors<TierProgram> found)
    {
        var rolling = window.Kind == TierWindowKind.RollingMonths;
        if (rolling && window.Months is not (>= 1 and <= 1200)) found.Add("Window.Months", "tier-program.months");
        if (!rolling && window.Months is not null) found.Add("Window.Months", "tier-program.months-unused");
    }

    private static void Share(string path, Rate? share, LoyaltyErrors<TierProgram> found)
    {
        if (share is { } given && (given <= Rate.Zero || given > Rate.One)) found.Add(path, "tier-program.share", ("given", given));
    }

    private static void Tiers(TierProgram program, LoyaltyErrors<TierProgram> found)
    {
        if (program.Tiers.IsDefaultOrEmpty)
        {
            found.Add("Tiers", "tier-program.no-tiers");
            return;
        }

        if (program.Tiers.Length > DocumentLimits.MostTiers) found.Add("Tiers", "tier-program.too-many");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < program.Tiers.Length; i++)
        {
            var (tier, path) = (program.Tiers[i], $"Tiers[{i}].");
            if (tier.Id.Length == 0) found.Add(path + "Id", "tier-program.no-id");
            else if (!ids.Add(tier.Id)) found.Add(path + "Id", "tier-program.same-id", ("id", tier.Id));
            found.Positive(path + "Spend", tier.Spend, orZero: true);
            found.Positive(path + "Points", tier.Points, orZero: true);
            if (tier.Orders < 0) found.Add(path + "Orders", "loyalty.negative");
            Share(path + "TopShare", tier.TopShare, found);
            Benefits(tier.Benefits, path + "Benefits.", found);
            if (i == 0 && HasCondition(tier)) found.Add(path + "Id", "tier-program.lowest-takes", ("tier", tier.Id));
            if (i > 0 && !HasCondition(tier)) found.Add(path + "Id", "tier-program.takes-nothing", ("tier", tier.Id));
            if (i > 0) Above(program.Tiers[i - 1], tier, path, found);
        }
    }

    private static bool HasCondition(TierDefinition tier) => (tier.Spend ?? tier.Points ?? (object?)tier.Orders ?? tier.TopShare) is not null;

    // A higher tier never takes less than the one below of anything that both take.
    private static void Above(TierDefinition below, TierDefinition tier, string path, LoyaltyErrors<TierProgram> found)
    {
        var less = tier.Spend is { } spend && below.Spend is { } leastSpend && spend.MinorUnits < leastSpend.MinorUnits
            || tier.Points is { } points && below.Points is { } leastPoints && points.MinorUnits < leastPoints.MinorUnits
            || tier.Orders < below.Orders || tier.TopShare > below.TopShare;
        var same = tier.Spend == below.Spend && tier.Points == below.Points && tier.Orders == below.Orders && tier.TopShare == below.TopShare && tier.Needs == below.Needs;
        if (less || same) found.Add(path + "Id", "tier-program.not-above", ("tier", tier.Id), ("below", below.Id));
    }

    private static void Benefits(TierBenefits benefits, string path, LoyaltyErrors<TierProgram> found)
    {
        if (benefits.DiscountRate is { } discount && (discount < Rate.Zero || discount > Rate.One)) found.Add(path + "DiscountRate", "tier-program.share", ("given", discount));
        if (benefits.EarnRate is { } earn && (earn < Rate.Zero || earn > Rate.One)) found.Add(path + "EarnRate", "tier-program.share", ("given", earn));
        if (benefits.ResponseMinutes < 0) found.Add(path + "ResponseMinutes", "loyalty.negative");
        foreach (var coupon in benefits.Coupons)
        {
            found.Positive(path + "Coupons", coupon.Value, orZero: true);
            if (coupon.PerYear < 0) found.Add(path + "Coupons", "loyalty.negative");
        }
    }
}
