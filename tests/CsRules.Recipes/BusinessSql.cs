using System.Collections.Frozen;
using System.Globalization;
using CsRules.Calendars;
using CsRules.Sla;
using DuckDB.NET.Data;
using DuckDB.NET.Data.DataChunk.Reader;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Recipes;

/// <summary>Opening hours and holidays under the names by which a query asks for them.</summary>
public sealed class BusinessSql(IReadOnlyDictionary<string, (BusinessHours Hours, HolidayCalendar Holidays)> calendars)
{
    private readonly FrozenDictionary<string, (BusinessCalendar Hours, HolidayCalendar Holidays)> _calendars =
        calendars.ToFrozenDictionary(c => c.Key, c => (c.Value.Hours.Compile(c.Value.Holidays), c.Value.Holidays), StringComparer.Ordinal);

    /// <summary>Seconds of open time between two instants; none where the second is not after the first.</summary>
    public long Seconds(string calendar, string from, string to) =>
        (long)_calendars[calendar].Hours.Elapsed(At(from), At(to)).TotalSeconds;

    /// <summary>When so much open time has passed ("6h", "90m"); null where it never has.</summary>
    public string? Add(string calendar, string from, string budget) =>
        _calendars[calendar].Hours.Add(At(from), SlaBudget.Parse(budget).Length) is { } due ? InstantPattern.General.Format(due) : null;

    /// <summary>True on a public holiday of the calendar's.</summary>
    public bool IsHoliday(string calendar, string date) => _calendars[calendar].Holidays.IsHoliday(LocalDatePattern.Iso.Parse(date).Value);

    /// <summary>SQLite: NULL in, NULL out.</summary>
    public void AddTo(SqliteConnection database)
    {
        database.CreateFunction("business_seconds", (string? calendar, string? from, string? to) =>
            calendar is null || from is null || to is null ? (long?)null : Seconds(calendar, from, to), isDeterministic: true);
        database.CreateFunction("business_add", (string? calendar, string? from, string? budget) =>
            calendar is null || from is null || budget is null ? null : Add(calendar, from, budget), isDeterministic: true);
        database.CreateFunction("is_holiday", (string? calendar, string? date) =>
            calendar is null || date is null ? (bool?)null : IsHoliday(calendar, date), isDeterministic: true);
    }

    /// <summary>DuckDB: a chunk of rows at a time. It gives NULL for NULL by itself.</summary>
    public void AddTo(DuckDBConnection database)
    {
        var pure = new ScalarFunctionOptions { IsPureFunction = true };
        database.RegisterScalarFunction<string, string, string, long>("business_seconds", (columns, answers, rows) =>
        {
            for (ulong row = 0; row < rows; row++) answers.WriteValue(Seconds(Text(columns[0], row), Text(columns[1], row), Text(columns[2], row)), row);
        }, pure);
        database.RegisterScalarFunction<string, string, string, string>("business_add", (columns, answers, rows) =>
        {
            for (ulong row = 0; row < rows; row++)
                if (Add(Text(columns[0], row), Text(columns[1], row), Text(columns[2], row)) is { } due) answers.WriteValue(due, row);
                else answers.WriteNull(row);
        }, pure);
        database.RegisterScalarFunction<string, string, bool>("is_holiday", (columns, answers, rows) =>
        {
            for (ulong row = 0; row < rows; row++) answers.WriteValue(IsHoliday(Text(columns[0], row), Text(columns[1], row)), row);
        }, pure);
    }

    private static string Text(IDuckDBDataReader column, ulong row) => column.GetValue<string>(row);

    // "2025-10-02 08:00:00+09", as databases write it, or ISO 8601.
    private static Instant At(string text) =>
        Instant.FromDateTimeOffset(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
}
