using CsRules.Documents;
using FluentValidation;
using NodaTime;

namespace CsRules.Laws;

/// <summary>What no law can be.</summary>
internal sealed class StatutoryRegimeValidator : AbstractValidator<StatutoryRegime>
{
    internal static readonly StatutoryRegimeValidator Instance = new();

    // A set of exclusions is 32 bits.
    private const int MostExclusions = 32;

    public StatutoryRegimeValidator()
    {
        RuleFor(r => r.Id).NotEmpty().WithErrorCode("law.no-id");
        RuleFor(r => r.Zone).Must(zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null)
            .WithErrorCode("law.unknown-zone").WithState(r => Validation.Data(("given", r.Zone)));
        RuleFor(r => r.Window).Must(window => window is not { Length: <= 0 })
            .WithErrorCode("law.no-window").WithState(r => Validation.Data(("given", r.Window!.Value.Length)));
        RuleFor(r => r.Exclusions).Must(exclusions => exclusions.Length <= MostExclusions)
            .WithErrorCode("law.too-many-exclusions").WithState(r => Validation.Data(("given", r.Exclusions.Length), ("most", MostExclusions)));
    }
}
