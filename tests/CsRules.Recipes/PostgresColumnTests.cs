using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CsRules.Recipes;

/// <summary>The same columns in PostgreSQL, which keeps times to the microsecond.</summary>
[Trait("Category", "Machine")]
public sealed class PostgresColumnTests
{
    [PostgresFact]
    public async Task What_is_stored_comes_back_and_is_found_sorted_and_summed()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var shop = new ColumnShop(new DbContextOptionsBuilder<ColumnShop>().UseNpgsql(server.Connection).Options);
        await shop.Database.EnsureCreatedAsync();
        // A tick is finer than what it keeps.
        ColumnRow[] rows = [.. ColumnRow.Examples.Select(row => row with { At = Instant.FromUnixTimeTicks(row.At.ToUnixTimeTicks() / 10 * 10) })];
        shop.AddRange(rows);
        await shop.SaveChangesAsync();
        shop.ChangeTracker.Clear();
        Assert.Equal(rows, await shop.Rows.OrderBy(row => row.Id).ToListAsync());
        var dear = Money.Won(10_000);
        Assert.Equal([2], await shop.Rows.Where(row => row.Won == dear).Select(row => row.Id).ToListAsync());
        Assert.Equal([1, 2], await shop.Rows.OrderBy(row => row.Won).Select(row => row.Id).ToListAsync());
        var day = new LocalDate(2025, 1, 1);
        Assert.Equal([1], await shop.Rows.Where(row => row.On > day).Select(row => row.Id).ToListAsync());
        Assert.Equal(19_000, await shop.Database.SqlQueryRaw<long>("""SELECT SUM("Won")::bigint AS "Value" FROM "Rows" """).SingleAsync());
    }

    private sealed class PostgresFactAttribute : FactAttribute
    {
        public PostgresFactAttribute()
        {
            if (PostgresServer.Programs is null) Skip = "PostgreSQL is not installed (Debian: postgresql).";
        }
    }
}
