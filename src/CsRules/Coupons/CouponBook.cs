using System.Text.Json.Serialization;
using CsRules.Coupons.Benefits;
using CsRules.Coupons.Search;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Coupons;

/// <summary>
/// Compiled coupons, ready to price carts. Immutable; share one among all threads.
/// </summary>
/// <example>
/// <para>Using a coupon may cost more than it saves: 2,000 won off loses free shipping from 30,000.</para>
/// <code>
/// var book = new CouponBookDefinition(Currency.Krw, [new("OFF-2000", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(2_000) })]).Compile();
/// var cart = new Cart([new("1", Money.Won(30_000))]) { Shipping = new(Money.Won(3_000)) { FreeFrom = Money.Won(30_000) } };
/// book.Best(cart, new Shopper(), asOf).Payable   // 30,000 won, the coupon is not used
/// </code>
/// </example>
[JsonConverter(typeof(NoDocument))]
public sealed partial class CouponBook
{
    /// <summary>
    /// Nodes that the search for the best total may visit unless told otherwise, and as many again all reasons together why
    /// other coupons were not used. A node is a fixed number of looks at coupons, lines and sums, about a quarter of a
    /// microsecond: most carts take a few hundred nodes, and none takes longer than a twentieth of a second for either.
    /// </summary>
    public const long DefaultNodes = 200_000;

    // Nodes for breaking ties, on top: for a small cart twice what the hardest seen took. A large one has the fewer, since more would
    // seldom settle it, and next to none where many coupons meet it: of such carts one in twenty was settled by any number.
    private const long SmallCartTieNodes = 12_000;
    private const long TieNodes = 4_000;
    private const long FewTieNodes = 20;
    private const int SmallCart = 8;
    private const int LargeCart = 12;
    private const int ManyCoupons = 15;

    // Nodes for the last touch, on top: leaving out what saves nothing, and climbing where nothing is proven.
    private const long LastNodes = 16_000;

    private readonly CompiledCoupon[] _coupons;
    private readonly Dictionary<string, CompiledCoupon> _byId;
    private readonly DateTimeZone _zone;
    private readonly CouponFilters _filters;
    private readonly bool _countsUnits;

    private CouponBook(CouponBookDefinition definition)
    {
        Definition = definition;
        _coupons = [.. definition.Coupons.Select((coupon, i) => new CompiledCoupon(coupon, i, definition.Rounding))];
        _byId = _coupons.ToDictionary(c => c.Id, StringComparer.Ordinal);
        _filters = new(_coupons);
        _zone = DateTimeZoneProviders.Tzdb[definition.Zone];
        _countsUnits = Array.Exists(_coupons, c => c.CountsUnits || (c.Named is not null && c.Moving is not null) || (c.Rule.SharesUnitsOut && !c.OnOneLine));
    }

    /// <summary>What it was made from.</summary>
    public CouponBookDefinition Definition { get; }

    /// <summary>Compiles a definition.</summary>
    /// <exception cref="FluentValidation.ValidationException">The definition has errors; it names all of them.</exception>
    internal static CouponBook Compile(CouponBookDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        Validation.ThrowIfInvalid(new CouponBookValidator(), definition);
        return new(definition);
    }

    /// <summary>
    /// The combination with the lowest payable total; of equal ones that with fewer coupons, presents not counted; then
    /// that with the sooner to expire where they differ, then by id.
    /// </summary>
    /// <param name="cart">The cart; see <see cref="CartValidator"/>.</param>
    /// <param name="shopper">The customer.</param>
    /// <param name="asOf">When the order is placed.</param>
    /// <param name="nodes">How much the search may do; at least 1.</param>
    /// <exception cref="CsRulesException">The cart has errors; all are listed.</exception>
    public BestCoupons Best(Cart cart, Shopper shopper, Instant asOf, long nodes = DefaultNodes)
    {
        AsOf.ThrowIfUnanswerable(asOf);
        ArgumentOutOfRangeException.ThrowIfLessThan(nodes, 1);
        var occasion = OccasionOf(cart, shopper, asOf);
        var usable = new List<CompiledCoupon>(_coupons.Length);
        foreach (var coupon in _coupons)
            if (Eligibility.Holds(coupon, occasion)) usable.Add(coupon);
        var ranks = ProblemBuilder.Ranks(_coupons, shopper);
        var (budget, ties, last) = (new SearchBudget(nodes), new SearchBudget(NodesForTies(occasion.Lines.Length, usable.Count)), new SearchBudget(LastNodes));
        var (best, problem, gap, settled) = BestOf(occasion, usable, ranks, budget, ties, last);
        var gifts = GiftsBeside(best, usable, ranks);
        var reasons = new SearchBudget(nodes);
        return new BestCoupons(
            Pricing.Of(problem, best, gifts, cart),
            new Money(gap, Definition.Currency),
            settled,
            () => NotUsed(new(occasion, problem, best, gap == 0, gifts), ranks, reasons),
            () => new(budget.Used, ties.Used + last.Used, reasons.Used));
    }

    private static long NodesForTies(int lines, int coupons) =>
        lines <= SmallCart ? SmallCartTieNodes
        : lines > LargeCart && coupons > ManyCoupons ? FewTieNodes
        : TieNodes / (1 + (lines / 2));

    private static (Combination Best, Problem Problem, long Gap, bool Settled) BestOf(
        Occasion occasion, List<CompiledCoupon> usable, int[] ranks, SearchBudget budget, SearchBudget tieBudget, SearchBudget last)
    {
        // Those that stand alone need no search.
        var alone = (Combination?)null;
        foreach (var coupon in usable)
            if (coupon.Definition.Exclusive && Alone.Best(occasion, coupon, ranks) is var one && one.IsBetterThan(alone)) alone = one;

        var problem = ProblemBuilder.Of(occasion, usable.Where(c => !c.Definition.Exclusive), ranks);
        var search = new CombinationSearch(problem, budget);
        search.Run();
        var together = search.Best!;
        if (search.Open < together.Payable) together = Climb.From(problem, together, search.Variants.FirstOrDefault(), last);
        var best = alone is not null && alone.IsBetterThan(together) ? alone : together;
        best = Useful.Only(problem, best, last);
        var gap = Math.Max(0, best.Payable - (search.Open ?? best.Payable));
        if (gap > 0 || best.Count == 0 || together.Payable > best.Payable) return (best, problem, gap, gap == 0);
        var ties = new TieBreak(problem, search.Variants, tieBudget);
        return (ties.Settle(best), problem, gap, ties.IsSettled);
    }

    /// <summary>Presents cost nothing, so they come on top where nothing speaks against them, sooner to expire first.</summary>
    private static CompiledCoupon[] GiftsBeside(Combination best, List<CompiledCoupon> usable, int[] ranks)
    {
        if (!usable.Exists(c => c.IsGift)) return [];
        var groups = best.Orders.Select(o => o.Coupon.Definition.Group).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (best.Coupons.Any(c => c.Definition.Exclusive)) return [];
        var gifts = new List<CompiledCoupon>();
        foreach (var gift in usable.Where(c => c.IsGift).OrderBy(c => ranks[c.Index]))
        {
            if (gift.Definition.Exclusive && (best.Count > 0 || gifts.Count > 0)) continue;
            if (gift.Definition.Group is { } group && !groups.Add(group)) continue;
            gifts.Add(gift);
            if (gift.Definition.Exclusive) break;
        }

        return [.. gifts];
    }

    private Occasion OccasionOf(Cart cart, Shopper shopper, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(cart);
        ArgumentNullException.ThrowIfNull(shopper);
        if (!CartValidator.IsPlainlyValid(cart, Definition.Currency))
            Facts.ThrowIfInvalid(new CartValidator(Definition.Currency), cart, "$.cart");
        // Where single units or lines count, which of two equal lines comes first can move the total: ids decide it, not the order of the cart.
        if (_countsUnits) cart = cart with { Lines = [.. cart.Lines.OrderBy(l => l.Id, StringComparer.Ordinal)] };
        var lines = new LineFacts[cart.Lines.Length];
        long total = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = cart.Lines[i];
            lines[i] = new(line.UnitPrice.MinorUnits, line.Quantity, line.UnitPrice.MinorUnits * line.Quantity, line.Floor?.MinorUnits ?? 0);
            total += lines[i].Amount;
        }

        return new(cart, lines, total, shopper, asOf.InZone(_zone).LocalDateTime, Definition.Currency) { Matching = _filters.LinesOf(cart) };
    }
}
