using System.Globalization;
using CsRules.Documents;
using FluentValidation;
using NodaTime;

namespace CsRules.Laws;

/// <summary>What documents must hold where they name a law or a day that it counts from.</summary>
internal static class LawChecks
{
    // A period may run this many days past the last known fact, so that its end still lies in the calendar.
    private const int Margin = 400;

    private const string UnknownCountry = "claim.unknown-regime";

    private static string Known => string.Join(", ", LawBook.All.Select(l => l.Id));

    /// <summary>What is told where a country's law is not built in.</summary>
    public static InputError Unknown(string path, string id) => new(UnknownCountry, path, Validation.Data(("given", id), ("allowed", Known)));

    /// <summary>The country's law is built in; nothing said is the default.</summary>
    public static void Country<T>(ValidationContext<T> context, string path, string? id)
    {
        if (id is null || LawBook.Find(id) is not null) return;
        Validation.Fail(context, path, UnknownCountry, [("given", id), ("allowed", Known)]);
    }

    /// <summary>Of the days that something was to be counted from, those of which the law knows no holidays.</summary>
    public static IEnumerable<InputError> Outside(Law law, params (string Path, LocalDate? Day)[] days) =>
        from one in days
        where one.Day is { } day && (day < law.Counter.Calendar.First || day > law.Counter.Calendar.Last.PlusDays(-Margin))
        select new InputError("claim.day-outside-calendar", one.Path, Validation.Data([("given", one.Day!.Value), .. Years(law)]));

    /// <summary>The day lies in the years whose holidays the law knows.</summary>
    public static void Day<T>(ValidationContext<T> context, string path, Moment? moment, Law law)
    {
        var calendar = law.Counter.Calendar;
        if (moment?.On(law.Zone) is not { } day || (day >= calendar.First && day <= calendar.Last.PlusDays(-Margin))) return;
        Validation.Fail(context, path, "claim.day-outside-calendar",
            [("given", day), .. Years(law)]);
    }

    // A year has no thousands.
    private static (string, object)[] Years(Law law) =>
    [
        ("first", law.Counter.Calendar.FirstYear.ToString(CultureInfo.InvariantCulture)),
        ("last", law.Counter.Calendar.LastYear.ToString(CultureInfo.InvariantCulture)),
    ];
}
