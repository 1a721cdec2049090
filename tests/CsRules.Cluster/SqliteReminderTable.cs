using Microsoft.Data.Sqlite;

namespace CsRules.Cluster;

/// <summary>When which grain is to be woken, in the file. A silo that dies leaves its share of the table to the others.</summary>
public sealed class SqliteReminderTable(SqliteFile file) : IReminderTable
{
    private const string Columns = "grain, name, start, period, etag";

    public Task<ReminderTableData> ReadRows(GrainId grainId) =>
        Rows("grain = $grain", ("$grain", $"{grainId}"));

    // A range of the ring, without its beginning; where it ends before it begins it goes round.
    public Task<ReminderTableData> ReadRows(uint begin, uint end) =>
        Rows(begin < end ? "hash > $begin and hash <= $end" : "hash > $begin or hash <= $end", ("$begin", (long)begin), ("$end", (long)end));

    public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName) =>
        Task.FromResult(file.Ask($"select {Columns} from reminder where grain = $grain and name = $name", Entry, ("$grain", $"{grainId}"), ("$name", reminderName)).FirstOrDefault());

    public Task<string?> UpsertRow(ReminderEntry entry)
    {
        var etag = Guid.NewGuid().ToString("N");
        file.Do(
            "insert or replace into reminder values ($grain, $name, $hash, $start, $period, $etag)",
            ("$grain", $"{entry.GrainId}"), ("$name", entry.ReminderName), ("$hash", (long)entry.GrainId.GetUniformHashCode()),
            ("$start", entry.StartAt.Ticks), ("$period", entry.Period.Ticks), ("$etag", etag));
        return Task.FromResult<string?>(etag);
    }

    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag) => Task.FromResult(
        file.Do("delete from reminder where grain = $grain and name = $name and etag = $etag", ("$grain", $"{grainId}"), ("$name", reminderName), ("$etag", eTag)) > 0);

    public Task TestOnlyClearTable() => Task.FromResult(file.Do("delete from reminder"));

    private Task<ReminderTableData> Rows(string where, params (string, object)[] values) =>
        Task.FromResult(new ReminderTableData(file.Ask($"select {Columns} from reminder where {where}", Entry, values)));

    private static ReminderEntry Entry(SqliteDataReader row) => new()
    {
        GrainId = GrainId.Parse(row.GetString(0)),
        ReminderName = row.GetString(1),
        StartAt = new DateTime(row.GetInt64(2), DateTimeKind.Utc),
        Period = TimeSpan.FromTicks(row.GetInt64(3)),
        ETag = row.GetString(4),
    };
}
