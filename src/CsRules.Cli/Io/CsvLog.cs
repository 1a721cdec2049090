using CsRules.Documents;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Cli.Io;

/// <summary>What every log in CSV has: times in a zone and a form.</summary>
internal sealed class CsvLog
{
    private readonly LocalDateTimePattern _pattern;
    private readonly DateTimeZone _zone;

    private CsvLog(LocalDateTimePattern pattern, DateTimeZone zone) => (_pattern, _zone) = (pattern, zone);

    /// <summary>The log of a mapping, or null where the mapping has errors, which are printed.</summary>
    /// <param name="path">The mapping's file.</param>
    /// <param name="zone">IANA zone of the times.</param>
    /// <param name="dateFormat">Form of the times.</param>
    /// <param name="errors">Where what is wrong is told.</param>
    /// <param name="more">What else is wrong with the mapping.</param>
    public static CsvLog? Create(string path, string zone, string dateFormat, ErrorPrinter errors, params IReadOnlyCollection<InputError> more)
    {
        List<InputError> wrong = [];
        var known = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone);
        if (known is null) wrong.Add(new("csv.bad-zone", "$.zone", [new("given", zone)]));
        wrong.AddRange(more);
        var pattern = Pattern(dateFormat);
        if (pattern is null) wrong.Add(new("csv.bad-format", "$.dateFormat", [new("given", dateFormat)]));
        errors.Print(path, null, wrong);
        return wrong.Count == 0 ? new(pattern!, known!) : null;
    }

    /// <summary>The instant of a time as the log writes it; null where it is none.</summary>
    public Instant? At(string text) => _pattern.Parse(text).TryGetValue(default, out var local) ? local.InZoneLeniently(_zone).ToInstant() : null;

    private static LocalDateTimePattern? Pattern(string dateFormat)
    {
        try
        {
            return LocalDateTimePattern.CreateWithInvariantCulture(dateFormat);
        }
        catch (InvalidPatternException)
        {
            return null;
        }
    }
}
