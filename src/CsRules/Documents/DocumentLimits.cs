using System.Collections.Frozen;
using FluentValidation;

namespace CsRules.Documents;

/// <summary>
/// How large a document may be. Every list, table and text has a limit: the reader refuses more before it reads it, the schema shows
/// it, and validators refuse it in what a program has built where more would cost more than its share.
/// </summary>
internal static class DocumentLimits
{
    /// <summary>Levels of objects and lists within each other.</summary>
    public const int MostDepth = 64;

    /// <summary>UTF-16 units of a text; an id is a text.</summary>
    public const int MostText = 20_000;

    /// <summary>UTF-16 units of a shop's terms as people write them: a page of them has some thousands.</summary>
    public const int MostTerms = 100_000;

    /// <summary>Things in a list, or names in a table, of which nothing else is said.</summary>
    public const int MostItems = 10_000;

    /// <summary>Intervals of opening hours in a day.</summary>
    public const int MostIntervals = 24;

    /// <summary>Claims refunded before, of one order: each is planned anew on those before it.</summary>
    public const int MostRefundsBefore = 500;

    /// <summary>Events of a customer's points.</summary>
    public const int MostPointsEvents = 20_000;

    /// <summary>Orders of a customer's history.</summary>
    public const int MostTierOrders = 50_000;

    /// <summary>Conversations of a customer's history: each is held against those around it.</summary>
    public const int MostConversations = 2_000;

    /// <summary>Lines of an order.</summary>
    public const int MostOrderLines = 1_000;

    /// <summary>Discounts of an order; each is shared over its lines.</summary>
    public const int MostDiscounts = 300;

    /// <summary>Coupons of a book.</summary>
    public const int MostCoupons = 300;

    /// <summary>Lines of a cart.</summary>
    public const int MostCartLines = 300;

    /// <summary>Tiers of a program.</summary>
    public const int MostTiers = 255;

    // By the type of what is in the list: one fact, wherever such a list stands.
    private static readonly FrozenDictionary<string, int> Most = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["BusinessInterval"] = MostIntervals,
        ["CartLine"] = MostCartLines,
        ["CouponDefinition"] = MostCoupons,
        ["TierDefinition"] = MostTiers,
        ["RefundClaim"] = MostRefundsBefore,
        ["PointsEvent"] = MostPointsEvents,
        ["TierOrder"] = MostTierOrders,
        ["OrderLine"] = MostOrderLines,
        ["OrderDiscount"] = MostDiscounts,
        ["ContactConversation"] = MostConversations,
        // Parts of a report: an hour and a channel each, a year of them; and what follows from them.
        ["SlaGroup"] = 100_000,
        ["SlaFiguresDocument"] = 1_000_000,
        ["PeriodCounts"] = 20_000,
        ["CohortFiguresDocument"] = 20_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The types whose lists have a limit of their own.</summary>
    public static IEnumerable<string> Named => Most.Keys;

    /// <summary>The most that a list of a type may hold.</summary>
    public static int MostOf(Type item) => Most.GetValueOrDefault(item.Name, MostItems);

    /// <summary>The error of a list that holds more.</summary>
    public static InputError TooMany(string path, long given, int most) => new("limit.items", path, [new("given", given), new("limit", most)]);

    /// <summary>Notes a list of a definition that holds more than it may.</summary>
    public static void Check<T>(ValidationContext<T> context, string path, int given, int most)
    {
        if (given > most) Validation.Fail(context, path, "limit.items", ("given", given), ("limit", most));
    }
}
