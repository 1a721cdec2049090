using CsRules.Documents;
using FluentValidation;
using FluentValidation.Results;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>Everything that can be wrong with a points program.</summary>
/// <example>
/// <para>To extend by no days is no extension:</para>
/// <code>
/// var program = points with { ExpiredLots = ExpiredPointsPolicy.Extend, ExtendDays = 0 };
/// new PointsProgramValidator().Validate(program).Errors[0].ErrorCode;               // "points-program.extend-days"
/// new PointsProgramValidator().Validate(program with { ExtendDays = 1 }).IsValid;   // true
/// </code>
/// </example>
public sealed class PointsProgramValidator : AbstractValidator<PointsProgram>
{
    // A hundred years.
    private const int MostDays = 36_500;

    /// <summary>The rules.</summary>
    public PointsProgramValidator()
    {
        RuleFor(program => program.Zone).Must(zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null)
            .WithErrorCode("points-program.zone").WithState(program => Validation.Data(("given", program.Zone)));
        RuleFor(program => program).Custom((program, context) =>
        {
            var found = new LoyaltyErrors<PointsProgram>(context, program.Currency);
            Earning(program.Earning, found);
            Days("Pending.DaysAfterDelivery", program.Pending.DaysAfterDelivery, found);
            Expiry(program.Expiry, found);
            found.Positive("Use.MinimumOrder", program.Use.MinimumOrder, orZero: true);
            found.Positive("Use.MinimumBalance", program.Use.MinimumBalance, orZero: true);
            found.Positive("Use.Unit", program.Use.Unit);
            if (program.Use.UpTo is { } share && (share <= Rate.Zero || share > Rate.One)) found.Add("Use.UpTo", "points-program.share", ("given", share));
            if (program.ExpiredLots == ExpiredPointsPolicy.Extend ? program.ExtendDays is < 1 or > MostDays : program.ExtendDays is < 0 or > MostDays) found.Add("ExtendDays", "points-program.extend-days", ("limit", MostDays));
            Days("SoonDays", program.SoonDays, found);
            if (program.PointValue is { MinorUnits: <= 0 }) found.Add("PointValue", "points-program.amount");
        });
    }

    internal static PointsProgramValidator Instance { get; } = new();

    private static void Earning(PointsEarning earning, LoyaltyErrors<PointsProgram> found)
    {
        if (earning.Rate is { } rate && (rate < Rate.Zero || rate > Rate.One)) found.Add("Earning.Rate", "points-program.share", ("given", rate));
        if (earning.Rate is not null && (earning.Per is not null || earning.Points is not null)) found.Add("Earning", "points-program.rate-or-per");
        if (earning.Per is null != earning.Points is null) found.Add("Earning", "points-program.per-and-points");
        found.Positive("Earning.Per", earning.Per);
        found.Positive("Earning.MinimumOrder", earning.MinimumOrder, orZero: true);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < earning.Products.Length; i++)
        {
            var product = earning.Products[i];
            if (product.Rate < Rate.Zero || product.Rate > Rate.One) found.Add($"Earning.Products[{i}].Rate", "points-program.share", ("given", product.Rate));
            if (!seen.Add(product.Product)) found.Add($"Earning.Products[{i}].Product", "points-program.product-twice", ("given", product.Product));
        }

        found.Positive("Earning.Points", earning.Points, orZero: true);
    }

    private static void Days(string path, int? days, LoyaltyErrors<PointsProgram> found)
    {
        if (days is < 0 or > MostDays) found.Add(path, "points-program.days", ("limit", MostDays));
    }

    private static void Expiry(PointsExpiry expiry, LoyaltyErrors<PointsProgram> found)
    {
        if (expiry.Months is not null && expiry.Days is not null) found.Add("Expiry", "points-program.months-or-days");
        if (expiry.Months is < 1 or > 1200) found.Add("Expiry.Months", "points-program.expiry-length");
        if (expiry.Days is < 0 or > MostDays) found.Add("Expiry.Days", "points-program.expiry-length");
    }
}

/// <summary>Collects errors of a definition with its one currency.</summary>
internal sealed class LoyaltyErrors<T>(ValidationContext<T> context, Currency currency)
{
    public void Add(string path, string code, params (string Name, object Value)[] data) =>
        context.AddFailure(new ValidationFailure(context.PropertyChain.BuildPropertyPath(path), code) { ErrorCode = code, CustomState = Validation.Data(data) });

    public void Positive(string path, Money? amount, bool orZero = false)
    {
        if (amount is not { } given) return;
        if (given.Currency != currency) Add(path, "loyalty.currency", ("given", given.Currency.Code), ("currency", currency.Code));
        if (given.MinorUnits < 0 || (given.IsZero && !orZero)) Add(path, orZero ? "loyalty.negative" : "points-program.amount");
    }
}
