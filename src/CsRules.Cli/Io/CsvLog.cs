using CsRules.Documents;
using CsvHelper;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Cli.Io;

/// <summary>What every log in CSV has: times in a zone and a form, columns that must be there, rows that may be bad.</summary>
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

    /// <summary>A reader whose first row is the headings.</summary>
    public static CsvReader Open(TextReader reader)
    {
        var csv = CsvReader.Create(reader, new CsvReaderOptions { TrackLineNumbers = true }, leaveOpen: true);
        csv.ReadHeader();
        return csv;
    }

    /// <summary>True where every column that is asked for is there; the others are told.</summary>
    public static bool HasColumns(CsvReader csv, string path, ErrorPrinter errors, params string?[] needed)
    {
        var missing = needed.OfType<string>().Where(name => !csv.Headers.Contains(name, StringComparer.Ordinal)).ToList();
        errors.Print(path, 1, missing.Select(name => new InputError("csv.no-column", "$", [new("column", name)])));
        return missing.Count == 0;
    }

    /// <summary>Tells that the row can't be read, and which column is why.</summary>
    public static void TellBadRow(CsvReader csv, string path, ErrorPrinter errors, string column) =>
        errors.Print(path, csv.LineNumber, [new("csv.bad-row", "$", [new("column", column), new("given", csv.GetString(column))])]);

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
