using CsRules.Sla;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CsRules.Recipes;

/// <summary>What is stored comes back, and the database can ask of it what the page says it can.</summary>
public sealed class ColumnTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly Shop _shop;

    public ColumnTests()
    {
        _connection.Open();
        _shop = new(new DbContextOptionsBuilder<Shop>().UseSqlite(_connection).Options);
        _shop.Database.EnsureCreated();
        _shop.AddRange(Rows);
        _shop.SaveChanges();
        _shop.ChangeTracker.Clear();
    }

    private static Row[] Rows =>
    [
        new() { Id = 1, Price = new(1_250, Currency.Of("EUR")), Won = Money.Won(9_000), Off = Rate.Percent(12.5m), Of = Currency.Krw, On = new(2025, 10, 1), At = Instant.FromUtc(2025, 10, 1, 0, 30), Within = SlaBudget.Minutes(90), Paid = null },
        new() { Id = 2, Price = Money.Won(-1), Won = Money.Won(10_000), Off = Rate.Zero, Of = Currency.Usd, On = new(2024, 2, 29), At = Instant.FromUtc(2025, 10, 1, 0, 30) + Duration.FromTicks(1), Within = SlaBudget.Hours(2), Paid = Money.Won(5) },
    ];

    [Fact]
    public void What_is_stored_comes_back() => Assert.Equal(Rows, _shop.Rows.OrderBy(row => row.Id));

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

    internal sealed record Row
    {
        public int Id { get; init; }

        public Money Price { get; init; }

        public Money Won { get; init; }

        public Money? Paid { get; init; }

        public Rate Off { get; init; }

        public Currency Of { get; init; }

        public LocalDate On { get; init; }

        public Instant At { get; init; }

        public SlaBudget Within { get; init; }
    }

    private sealed class Shop(DbContextOptions<Shop> options) : DbContext(options)
    {
        public DbSet<Row> Rows => Set<Row>();

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.HaveCsRulesColumns();

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Row>().Property(row => row.Won).HasConversion<WonColumn>();
    }
}
