using System.Collections.Immutable;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Coupons;

/// <summary>The best coupons laid out as a document: what <c>coupon best</c> prints and a backend can send.</summary>
/// <example>
/// <para>The same document with words for the customer:</para>
/// <code>
/// var answer = CouponAnswer.Of(new CouponCase(definition, cart) { Customer = shopper }, asOf, Language.English, toCustomer: true);
/// answer.Total;                         // 60097 KRW
/// answer.NotUsed[0].Customer is null;   // false
/// </code>
/// </example>
public sealed record CouponAnswer
{
    /// <summary>Items and shipping: what has to be paid, before points.</summary>
    public required Money Total { get; init; }

    /// <summary>The items after coupons.</summary>
    public required Money Items { get; init; }

    /// <summary>The shipping fee after the threshold and coupons.</summary>
    public required Money Shipping { get; init; }

    /// <summary>The coupons used, in the order in which they are applied.</summary>
    public required ImmutableArray<AppliedCoupon> Applied { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>Each line after coupons.</summary>
    public required ImmutableArray<PricedLine> Lines { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>True where no combination can be cheaper.</summary>
    public required bool Proven { get; init; }

    /// <summary>How much cheaper an unseen combination could be at most.</summary>
    public required Money Gap { get; init; }

    /// <summary>Every other coupon, and why it was not used.</summary>
    public required ImmutableArray<AnsweredCoupon> NotUsed { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>What points pay, where they were offered.</summary>
    public AnsweredPoints? Points { get; init; }

    /// <summary>The customer's own choice, where there was one.</summary>
    public AnsweredChoice? Chosen { get; init; }

    /// <summary>Lays out what the library said, in a language.</summary>
    /// <param name="best">The best combination.</param>
    /// <param name="points">Points in its price.</param>
    /// <param name="chosen">The customer's own choice.</param>
    /// <param name="language">The language of the reasons.</param>
    /// <param name="toCustomer">True where each coupon also says its reasons to the customer.</param>
    public static CouponAnswer Of(BestCoupons best, PointsPayment? points, ChosenPrice? chosen, Language language, bool toCustomer = false)
    {
        ArgumentNullException.ThrowIfNull(best);
        return new()
        {
            Total = best.Payable,
            Items = best.Price.Items,
            Shipping = best.Price.Shipping,
            Applied = best.Price.Applied,
            Lines = best.Price.Lines,
            Proven = best.IsProven,
            Gap = best.Gap,
            NotUsed = AnsweredCoupon.Of(best.NotUsed, language, toCustomer),
            Points = points is null ? null : AnsweredPoints.Of(points, language),
            Chosen = chosen is null ? null : AnsweredChoice.Of(chosen, language, toCustomer),
        };
    }

    /// <summary>Answers a document.</summary>
    /// <param name="document">The document; see <see cref="CouponCaseValidator"/>.</param>
    /// <param name="asOf">When the order is placed.</param>
    /// <param name="language">The language of the reasons.</param>
    /// <param name="toCustomer">True where each coupon also says its reasons to the customer.</param>
    /// <param name="nodes">How much the search may do.</param>
    /// <exception cref="FluentValidation.ValidationException">The book or the cart has errors.</exception>
    public static CouponAnswer Of(CouponCase document, Instant asOf, Language language, bool toCustomer = false, long nodes = CouponBook.DefaultNodes)
    {
        ArgumentNullException.ThrowIfNull(document);
        var (book, customer) = (document.Book.Compile(), document.Customer ?? new Shopper());
        var best = book.Best(document.Cart, customer, asOf, nodes);
        var points = document.Points is { } offer ? PointsPayment.For(best.Price, offer) : null;
        var chosen = document.Chosen.IsEmpty ? null : book.Price(document.Cart, document.Chosen, customer, asOf, best);
        return Of(best, points, chosen, language, toCustomer);
    }
}
