using Microsoft.EntityFrameworkCore;

namespace CsRules.ShopBackend.Data;

/// <summary>The tables of a shop as shops have them: nothing here knows CsRules.</summary>
internal sealed class ShopDb(DbContextOptions<ShopDb> options) : DbContext(options)
{
    public DbSet<OrderRow> Orders => Set<OrderRow>();

    public DbSet<CouponRow> Coupons => Set<CouponRow>();

    public DbSet<InquiryRow> Inquiries => Set<InquiryRow>();

    /// <summary>An order with everything that hangs on it.</summary>
    public Task<OrderRow?> OrderAsync(string id) => Orders
        .Include(order => order.Items).Include(order => order.Events).Include(order => order.Claims).ThenInclude(claim => claim.Items)
        .AsSplitQuery().SingleOrDefaultAsync(order => order.Id == id);

    protected override void OnModelCreating(ModelBuilder model)
    {
        // Said and not inferred: a trimmed program knows no nullable annotations.
        model.Entity<OrderRow>().HasKey(order => order.Id);
        model.Entity<OrderItemRow>().HasKey(item => new { item.OrderId, item.Id });
        model.Entity<OrderEventRow>().HasKey(happened => new { happened.OrderId, happened.Id });
        model.Entity<ClaimRow>().HasKey(claim => new { claim.OrderId, claim.Id });
        model.Entity<ClaimItemRow>().HasKey(item => new { item.OrderId, item.ClaimId, item.ItemId });
        model.Entity<OrderRow>().HasMany(order => order.Items).WithOne().HasForeignKey(item => item.OrderId);
        model.Entity<OrderRow>().HasMany(order => order.Events).WithOne().HasForeignKey(happened => happened.OrderId);
        model.Entity<OrderRow>().HasMany(order => order.Claims).WithOne().HasForeignKey(claim => claim.OrderId);
        model.Entity<ClaimRow>().HasMany(claim => claim.Items).WithOne().HasForeignKey(item => new { item.OrderId, item.ClaimId });
        model.Entity<CouponRow>().HasKey(coupon => coupon.Code);
        model.Entity<InquiryRow>().HasKey(inquiry => inquiry.Id);
        model.Entity<MessageRow>().HasKey(message => message.Id);
        model.Entity<InquiryRow>().HasMany(inquiry => inquiry.Messages).WithOne().HasForeignKey(message => message.InquiryId);
    }
}
