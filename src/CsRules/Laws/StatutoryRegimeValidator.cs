using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Documents;
using FluentValidation;
using NodaTime;

namespace CsRules.Laws;

/// <summary>What no law can be.</summary>
internal sealed class StatutoryRegimeValidator : AbstractValidator<StatutoryRegime>
{
    internal static readonly StatutoryRegimeValidator Instance = new();

    private const string NoWindow = "law.no-window";

    // A set of exclusions is 32 bits.
    private const int MostExclusions = 32;

    public StatutoryRegimeValidator()
    {
        RuleFor(r => r.Id).NotEmpty().WithErrorCode("law.no-id");
        RuleFor(r => r.Zone).Must(zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone ?? "") is not null)
            .WithErrorCode("law.unknown-zone").WithState(r => Validation.Data(("given", r.Zone ?? "")));
        RuleFor(r => r.Exclusions).Must(exclusions => exclusions.Length <= MostExclusions)
            .WithErrorCode("law.too-many-exclusions").WithState(r => Validation.Data(("given", r.Exclusions.Length), ("most", MostExclusions)));
        RuleFor(r => r).Custom(Check);
    }

    private static void Check(StatutoryRegime regime, ValidationContext<StatutoryRegime> context)
    {
        foreach (var (path, window) in Windows(regime))
            if (window is { Length: <= 0 and var given }) Validation.Fail(context, path, NoWindow, ("given", given));
        foreach (var (path, period) in Periods(regime))
            if (period is { Length: < 0 and var given }) Validation.Fail(context, path, "law.negative-period", ("given", given));
        // Of two that answer one question only the first would ever be heard.
        Twice(context, "Refunds", regime.Refunds, refund => refund.Start);
        Twice(context, "Charges", regime.Charges, charge => charge.Kind);
        for (var i = 0; i < regime.LateInterest.Length; i++)
        {
            if (regime.LateInterest[i].PerYear < Rate.Zero) Validation.Fail(context, $"LateInterest[{i}].PerYear", "law.negative-rate", ("given", regime.LateInterest[i].PerYear));
            if (i > 0 && regime.LateInterest[i].From <= regime.LateInterest[i - 1].From)
                Validation.Fail(context, $"LateInterest[{i}]", "law.rates-out-of-order", ("given", regime.LateInterest[i].From), ("before", regime.LateInterest[i - 1].From));
        }
    }

    private static void Twice<T, TAsked>(ValidationContext<StatutoryRegime> context, string path, ImmutableArray<T> rules, Func<T, TAsked> asked)
        where TAsked : struct, Enum
    {
        var seen = new HashSet<TAsked>();
        for (var i = 0; i < rules.Length; i++)
            if (!seen.Add(asked(rules[i]))) Validation.Fail(context, $"{path}[{i}]", "law.twice", ("given", ValueFormat.EnumCode(asked(rules[i])).Split('.')[^1]));
    }

    // In which something may be told: of no days it is none.
    private static IEnumerable<(string Path, LegalPeriod? Window)> Windows(StatutoryRegime regime) =>
    [
        ("Window", regime.Window),
        ("Nonconformity.FromSupply", regime.Nonconformity?.FromSupply),
        ("Nonconformity.FromKnowledge", regime.Nonconformity?.FromKnowledge),
        ("WhenNotInformed.Longer", regime.WhenNotInformed?.Longer),
    ];

    // By which something is due: at once is soon enough, before its event is not.
    private static IEnumerable<(string Path, LegalPeriod? Period)> Periods(StatutoryRegime regime) =>
    [
        .. regime.Refunds.Select((refund, i) => ($"Refunds[{i}].Period", (LegalPeriod?)refund.Period)),
        ("Supply.FromOrder", regime.Supply?.FromOrder),
        ("Supply.FromPrepayment", regime.Supply?.FromPrepayment),
        ("Complaints.Progress", regime.Complaints?.Progress),
        ("Complaints.Result", regime.Complaints?.Result),
        ("RegularPayments.ConsentWithin", regime.RegularPayments?.ConsentWithin),
        ("RegularPayments.QuietPeriod", regime.RegularPayments?.QuietPeriod),
        ("EscrowConfirmation", regime.EscrowConfirmation),
    ];
}
