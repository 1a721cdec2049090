using CsRules.Documents;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cli.Io;

/// <summary>What the parts of one report have in common.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Period">The grain.</param>
/// <param name="By">What it is divided by.</param>
/// <param name="PeriodOf">Which instant its periods are of.</param>
/// <param name="AsOf">The instant they were measured at.</param>
/// <param name="Basis">The digest of their policy.</param>
/// <param name="Tzdb">The release of the time zone database.</param>
/// <param name="Form">The form, which says how it was counted.</param>
internal sealed record PartKind(string Zone, SlaPeriod Period, string By, SlaPeriodOf PeriodOf, Instant AsOf, string Basis, string Tzdb, string Form) : IComparable<PartKind>
{
    public static PartKind Of(SlaReport report) => new(
        report.Zone ?? "", report.Period, report.Dimensions.IsEmpty ? "-" : string.Join(", ", report.Dimensions.Select(SlaPeriods.Word)), report.PeriodOf,
        report.Source?.AsOf ?? default, report.Source?.Basis ?? "", report.Source?.TzdbVersion ?? "?", report.Format);

    /// <summary>Any fixed order: of kinds with as many parts one must come first, whatever order they are given in.</summary>
    public int CompareTo(PartKind? other) => other is null ? 1
        : Period != other.Period ? Period.CompareTo(other.Period)
        : PeriodOf != other.PeriodOf ? other.PeriodOf.CompareTo(PeriodOf)
        : AsOf != other.AsOf ? AsOf.CompareTo(other.AsOf)
        : string.CompareOrdinal(string.Join('\n', other.Zone, other.By, other.Basis, other.Tzdb, other.Form), string.Join('\n', Zone, By, Basis, Tzdb, Form));

    /// <summary>What of this kind is not as expected, beside zone and grain.</summary>
    public IEnumerable<InputError> OtherSource(PartKind expected)
    {
        if (Form != expected.Form) yield return Other("form", Form, expected.Form);
        if (By != expected.By) yield return Other("by", By, expected.By);
        if (PeriodOf != expected.PeriodOf) yield return Other("period-of", PeriodOf, expected.PeriodOf);
        if (AsOf != expected.AsOf) yield return Other("as-of", AsOf, expected.AsOf);
        if (Basis != expected.Basis) yield return Other("policy", Basis, expected.Basis);
        if (Tzdb != expected.Tzdb) yield return Other("tzdb", Tzdb, expected.Tzdb);
    }

    /// <summary>What of zone and grain is not as expected.</summary>
    public IEnumerable<InputError> OtherZoneOrPeriod(PartKind expected)
    {
        if (Zone != expected.Zone) yield return Other("zone", Zone, expected.Zone);
        if (Period != expected.Period) yield return Other("period", Period, expected.Period);
    }

    private static InputError Other(string what, object given, object expected) =>
        new($"sla-report.other-{what}", "$", [new("given", given), new("expected", expected)]);
}
