using Microsoft.EntityFrameworkCore;

namespace CsRules.ShopBackend.Data;

/// <summary>
/// What the shop keeps. Documents are stored as the JSON that the library reads and writes, under keys of their own: the
/// rules want whole documents, and a column for each field would have to follow every version of the library.
/// </summary>
internal sealed class ShopDb : DbContext
{
    public ShopDb(DbContextOptions<ShopDb> options) : base(options)
    {
    }

    public DbSet<OrderRow> Orders => Set<OrderRow>();

    public DbSet<HappeningRow> Happenings => Set<HappeningRow>();

    public DbSet<RefundRow> Refunds => Set<RefundRow>();

    public DbSet<InquiryRow> Inquiries => Set<InquiryRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        // Said and not inferred: a trimmed program knows no nullable annotations.
        modelBuilder.Entity<HappeningRow>().Property(row => row.Id).IsRequired();
        modelBuilder.Entity<RefundRow>().Property(row => row.Id).IsRequired();
        modelBuilder.Entity<OrderRow>().HasKey(row => row.Id);
        // What happened is told in the order in which it was told to the shop; an id counts once an order.
        modelBuilder.Entity<HappeningRow>().HasKey(row => row.Number);
        modelBuilder.Entity<HappeningRow>().HasIndex(row => new { row.OrderId, row.Id }).IsUnique();
        modelBuilder.Entity<RefundRow>().HasKey(row => row.Number);
        modelBuilder.Entity<RefundRow>().HasIndex(row => new { row.OrderId, row.Id }).IsUnique();
        modelBuilder.Entity<InquiryRow>().HasKey(row => row.Id);
    }
}

/// <summary>An order as it was placed and paid.</summary>
internal sealed class OrderRow
{
    public required string Id { get; init; }

    public required string Document { get; init; }
}

/// <summary>One thing that happened to an order.</summary>
internal sealed class HappeningRow
{
    public long Number { get; init; }

    public required string OrderId { get; init; }

    public required string Id { get; init; }

    public required string Document { get; init; }
}

/// <summary>A claim that was refunded.</summary>
internal sealed class RefundRow
{
    public long Number { get; init; }

    public required string OrderId { get; init; }

    public required string Id { get; init; }

    public required string Document { get; init; }
}

/// <summary>A customer's inquiry with everything said in it.</summary>
internal sealed class InquiryRow
{
    public required string Id { get; init; }

    public required string Document { get; set; }
}
