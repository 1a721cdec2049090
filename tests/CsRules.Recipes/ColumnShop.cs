using Microsoft.EntityFrameworkCore;

namespace CsRules.Recipes;

/// <summary>A database of such rows.</summary>
internal sealed class ColumnShop(DbContextOptions<ColumnShop> options) : DbContext(options)
{
    public DbSet<ColumnRow> Rows => Set<ColumnRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.HaveCsRulesColumns();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<ColumnRow>().Property(row => row.Won).HasConversion<WonColumn>();
}
