using System.Collections.Immutable;
using CsRules.Documents;
using FluentValidation;
using FluentValidation.Results;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Calendars;

/// <summary>Everything that can be wrong with opening hours, each with its code and path.</summary>
/// <example>
/// <para>Two intervals of a day that overlap by a minute; where they only touch nothing is wrong:</para>
/// <code>
/// BusinessHours Until(string end) =&gt; hours with { Weekly = new() { Mon = [BusinessInterval.Of("09:00", end), BusinessInterval.Of("13:00", "18:00")] } };
/// new BusinessHoursValidator().Validate(Until("13:00")).IsValid;            // true
/// Validation.Check(new BusinessHoursValidator(), Until("13:01"))[0].Code;   // "hours.overlap"
/// Validation.Check(new BusinessHoursValidator(), Until("13:01"))[0].Path;   // "$.weekly.mon[1]"
/// </code>
/// </example>
public sealed class BusinessHoursValidator : AbstractValidator<BusinessHours>
{
    private const string EmptyInterval = "hours.empty-interval";
    private const string Overlap = "hours.overlap";

    /// <summary>The rules.</summary>
    public BusinessHoursValidator()
    {
        RuleFor(hours => hours.Zone)
            .Must(zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone ?? "") is not null)
            .WithErrorCode("hours.unknown-zone")
            .WithState(hours => Validation.Data(("zone", hours.Zone ?? "")));
        RuleFor(hours => hours).Custom(Check);
    }

    internal static BusinessHoursValidator Instance { get; } = new();

    private static void Check(BusinessHours hours, ValidationContext<BusinessHours> context)
    {
        foreach (var day in Enum.GetValues<IsoDayOfWeek>())
            if (day != IsoDayOfWeek.None)
                CheckDay(hours.Weekly.On(day), $"weekly.{day.ToString()[..3]}", overlapIsError: true, context);
        foreach (var (date, intervals) in hours.Exceptions)
            CheckDay(intervals, $"exceptions['{LocalDatePattern.Iso.Format(date)}']", overlapIsError: true, context);
        foreach (var (date, intervals) in hours.Closures)
        {
            var path = $"closures['{LocalDatePattern.Iso.Format(date)}']";
            // What is taken out twice is out once: overlapping closures are harmless.
            CheckDay(intervals, path, overlapIsError: false, context);
            if (!ClosesSomething(hours, date, intervals))
                Fail(context, path, "hours.closure-closes-nothing", Severity.Warning, new Datum("date", date));
        }

        if (IsNeverOpen(hours)) Fail(context, "weekly", "hours.never-open", Severity.Warning);
    }

    private static void CheckDay(
        ImmutableArray<BusinessInterval> intervals, string path, bool overlapIsError, ValidationContext<BusinessHours> context)
    {
        DocumentLimits.Check(context, path, intervals.Length, DocumentLimits.MostIntervals);
        if (intervals.Length > DocumentLimits.MostIntervals) return;
        for (var i = 0; i < intervals.Length; i++)
        {
            var interval = intervals[i];
            if (interval.IsEmpty)
                Fail(context, $"{path}[{i}]", EmptyInterval, Severity.Error, new Datum("interval", interval.ToString()));
            if (!overlapIsError) continue;
            // One that is in the way is enough to know that it is wrong.
            if (intervals.Take(i).FirstOrDefault(other => interval.StartSecond < other.EndSecond && other.StartSecond < interval.EndSecond) is { } before)
                Fail(context, $"{path}[{i}]", Overlap, Severity.Error, new Datum("interval", interval.ToString()), new Datum("other", before.ToString()));
        }
    }

    private static bool ClosesSomething(BusinessHours hours, LocalDate date, ImmutableArray<BusinessInterval> closures)
    {
        var open = hours.Exceptions.TryGetValue(date, out var replaced) ? replaced : hours.Weekly.On(date.DayOfWeek);
        foreach (var closure in closures)
            foreach (var interval in open)
                if (closure.StartSecond < interval.EndSecond && interval.StartSecond < closure.EndSecond) return true;
        // On a holiday, or a date that is closed anyway, there is nothing to be mistaken about.
        return open.IsEmpty || hours.Holidays.Contains(date);
    }

    private static bool IsNeverOpen(BusinessHours hours) =>
        hours.Exceptions.Values.All(day => day.IsEmpty)
        && Enum.GetValues<IsoDayOfWeek>().All(day => day == IsoDayOfWeek.None || hours.Weekly.On(day).IsEmpty);

    private static void Fail(
        ValidationContext<BusinessHours> context, string path, string code, Severity severity, params ImmutableArray<Datum> data) =>
        context.AddFailure(new ValidationFailure(context.PropertyChain.BuildPropertyPath(path), code) { ErrorCode = code, Severity = severity, CustomState = data });
}
