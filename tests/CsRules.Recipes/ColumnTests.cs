using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CsRules.Recipes;

/// <summary>What is stored comes back, and the database can ask of it what the page says it can.</summary>
public sealed class ColumnTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly ColumnShop _shop;

    public ColumnTests()
    {
        _connection.Open();
        _shop = new(new DbContextOptionsBuilder<ColumnShop>().UseSqlite(_connection).Options);
        _shop.Database.EnsureCreated();
        _shop.AddRange(ColumnRow.Examples);
        _shop.SaveChanges();
        _shop.ChangeTracker.Clear();
    }

    [Fact]
    public void What_is_stored_comes_back() => Assert.Equal(ColumnRow.Examples, _shop.Rows.OrderBy(row => row.Id));

    [Fact]
    public void The_database_finds_sorts_and_sums_by_them()
    {
        var dear = Money.Won(10_000);
        Assert.Equal([2], _shop.Rows.Where(row => row.Won == dear).Select(row => row.Id));
        Assert.Equal([1, 2], _shop.Rows.OrderBy(row => row.Won).Select(row => row.Id));
        var day = new LocalDate(2025, 1, 1);
        Assert.Equal([1], _shop.Rows.Where(row => row.On > day).Select(row => row.Id));
        Assert.Equal(19_000, _shop.Database.SqlQueryRaw<long>("""SELECT SUM("Won") AS "Value" FROM "Rows" """).Single());
    }

    public void Dispose()
    {
        _shop.Dispose();
        _connection.Dispose();
    }
}
