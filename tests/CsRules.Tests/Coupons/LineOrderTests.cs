using CsRules.Coupons;
using NodaTime;

namespace CsRules.Tests.Coupons;

/// <summary>Carts in which the order of equal lines once moved the total by a won, or by a whole unit at a floor.</summary>
public class LineOrderTests
{
    private static readonly Instant Now = Instant.FromUtc(2025, 10, 1, 3, 0);

    public static TheoryData<string> Files() =>
        [.. Directory.GetFiles(TestData.Path("Coupons", "Data", "line-order")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Neither_the_order_of_the_cart_nor_of_the_wallet_moves_the_total(string file)
    {
        var (book, cart) = Read(file);
        var slow = new BruteForce(book, cart).Best().Payable;
        var turned = cart with { Lines = [.. cart.Lines.Reverse()] };
        Assert.Equal(slow, book.Compile().Best(cart, new Shopper(), Now).Payable.MinorUnits);
        Assert.Equal(
            slow, (book with { Coupons = [.. book.Coupons.Reverse()] }).Compile().Best(turned, new Shopper(), Now).Payable.MinorUnits);
    }

    [Fact]
    public void Of_equally_dear_units_the_ones_without_a_floor_are_got()
    {
        var (book, cart) = Read("buy-one-get-one-at-a-floor.json");
        Assert.Equal(Money.Won(3_000), book.Compile().Best(cart, new Shopper(), Now).Payable);
    }

    private static (CouponBookDefinition Book, Cart Cart) Read(string file)
    {
        var question = System.Text.Json.JsonSerializer.Deserialize(
            TestData.Read("Coupons", "Data", "line-order", file), CsRulesJson.TypeOf<CouponCase>())!;
        return (question.Book!, question.Cart!);
    }
}
