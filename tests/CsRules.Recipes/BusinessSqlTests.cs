using System.Data.Common;
using System.Globalization;
using CsRules.Calendars;
using CsRules.Sla;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CsRules.Recipes;

/// <summary>Both databases answer as the calendar does, over a long holiday, and NULL for NULL.</summary>
public class BusinessSqlTests
{
    private static readonly BusinessHours Hours = new() { Zone = "Asia/Seoul", Weekly = BusinessWeek.Weekdays(BusinessInterval.Of("09:00", "18:00")) };

    private static readonly BusinessSql Functions = new(new Dictionary<string, (BusinessHours, HolidayCalendar)> { ["kr"] = (Hours, KoreanHolidays.Calendar) });

    private static SqliteConnection Sqlite()
    {
        var database = new SqliteConnection("Data Source=:memory:");
        database.Open();
        Functions.AddTo(database);
        return database;
    }

    private static DuckDBConnection Duck()
    {
        var database = new DuckDBConnection("Data Source=:memory:");
        database.Open();
        Functions.AddTo(database);
        return database;
    }

    public static TheoryData<string> Databases => ["sqlite", "duckdb"];

    private static DbConnection Open(string name) => name == "sqlite" ? Sqlite() : Duck();

    private static string? Ask(DbConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is { } answer and not DBNull ? Convert.ToString(answer, CultureInfo.InvariantCulture) : null;
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Chuseok_takes_no_open_time(string name)
    {
        using var database = Open(name);
        // Thursday 17:00 to Friday 10 October 10:00 in Seoul: Friday 3 October to Thursday 9 October are holidays.
        Assert.Equal("7200", Ask(database, "select business_seconds('kr', '2025-10-02T08:00:00Z', '2025-10-10T01:00:00Z')"));
        Assert.Equal("2025-10-10T01:00:00Z", Ask(database, "select business_add('kr', '2025-10-02T08:00:00Z', '2h')"));
        Assert.Equal("2025-10-02T09:00:00Z", Ask(database, "select business_add('kr', '2025-10-02T08:00:00Z', '1h')"));
        Assert.Equal("1", Ask(database, "select cast(is_holiday('kr', '2025-10-08') as integer)"));
        Assert.Equal("0", Ask(database, "select cast(is_holiday('kr', '2025-10-10') as integer)"));
        Assert.Null(Ask(database, "select business_seconds('kr', null, '2025-10-10T01:00:00Z')"));
        Assert.Null(Ask(database, "select business_add('kr', null, '1h')"));
        Assert.Null(Ask(database, "select is_holiday('kr', null)"));
    }

    // More rows than a chunk of DuckDB's holds.
    [Theory]
    [MemberData(nameof(Databases))]
    public void A_column_is_answered_row_by_row_as_the_calendar_does(string name)
    {
        using var database = Open(name);
        Ask(database, "create table tickets (id integer, asked varchar, answered varchar)");
        var start = Instant.FromUtc(2025, 9, 25, 0, 0);
        var rows = Enumerable.Range(0, 5_000).Select(i => (Id: i, Asked: start + Duration.FromMinutes(7 * i), Answered: start + Duration.FromMinutes(11 * i))).ToList();
        foreach (var some in rows.Chunk(1_000))
            Ask(database, "insert into tickets values " + string.Join(',', some.Select(r => $"({r.Id}, '{r.Asked}', '{r.Answered}')")));
        var calendar = Hours.Compile(KoreanHolidays.Calendar);
        var expected = rows.Sum(r => (long)calendar.Elapsed(r.Asked, r.Answered).TotalSeconds);
        Assert.True(expected > 1_000_000);
        Assert.Equal(expected.ToString(CultureInfo.InvariantCulture), Ask(database, "select cast(sum(business_seconds('kr', asked, answered)) as bigint) from tickets"));
        var late = rows.Count(r => calendar.Add(r.Asked, SlaBudget.Hours(6).Length) < r.Answered);
        Assert.Equal(late.ToString(CultureInfo.InvariantCulture), Ask(database, "select count(*) from tickets where business_add('kr', asked, '6h') < answered"));
    }
}
