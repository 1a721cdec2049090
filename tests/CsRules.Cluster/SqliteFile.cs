using Microsoft.Data.Sqlite;

namespace CsRules.Cluster;

/// <summary>A file that all silos of this machine write to, and that outlives each of them: what a database is to a cluster.</summary>
public sealed class SqliteFile(string path)
{
    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString();

    /// <summary>Makes its tables where they are not there yet.</summary>
    public void Create() => Do(
        """
        pragma journal_mode = wal;
        create table if not exists state (grain text, name text, etag text not null, value text not null, primary key (grain, name));
        create table if not exists reminder (grain text, name text, hash integer not null, start integer not null, period integer not null, etag text not null, primary key (grain, name));
        create table if not exists alert (key text primary key, at text not null, silo text not null, told integer not null);
        """);

    /// <summary>Does a statement, and gives how many rows it changed.</summary>
    public int Do(string sql, params (string Name, object Value)[] values)
    {
        using var connection = Open();
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The rows of a question.</summary>
    public List<T> Ask<T>(string sql, Func<SqliteDataReader, T> row, params (string Name, object Value)[] values)
    {
        using var connection = Open();
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        return connection;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command;
    }
}
