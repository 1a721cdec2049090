using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>What a clause speaks of.</summary>
/// <example>
/// <para>No returns of goods the consumer damaged is the law; of goods on sale it is void:</para>
/// <code>
/// var damaged = new PolicyClause { Kind = ClauseKind.NoReturns, Scope = ClauseScope.DamagedByConsumer };
/// var sale = new PolicyClause { Kind = ClauseKind.NoReturns, Scope = ClauseScope.SaleItems };
/// new ReturnPolicy { Clauses = [damaged, sale] }.Compile(Law.Korea).Judgements.Select(j =&gt; j.Verdict);   // Valid, Void
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ClauseScope>))]
public enum ClauseScope
{
    /// <summary>Everything.</summary>
    Everything,

    /// <summary>Goods on sale.</summary>
    SaleItems,

    /// <summary>White, light or any named colours.</summary>
    Colours,

    /// <summary>Accessories, bags, shoes and the like: a kind of goods that the law does not name.</summary>
    NamedKinds,

    /// <summary>Pre-ordered goods.</summary>
    PreOrders,

    /// <summary>Imported goods, overseas purchase.</summary>
    Imported,

    /// <summary>Goods made to order.</summary>
    MadeToOrder,

    /// <summary>Hygiene goods, underwear, swimwear, cosmetics.</summary>
    Hygiene,

    /// <summary>Fresh food and other goods that perish.</summary>
    Perishable,

    /// <summary>Goods that can be copied: books, discs, software.</summary>
    Copyable,

    /// <summary>Digital content that has begun.</summary>
    DigitalBegun,

    /// <summary>Services that have begun.</summary>
    ServiceBegun,

    /// <summary>Goods damaged by the consumer.</summary>
    DamagedByConsumer,

    /// <summary>Goods whose value fell by use.</summary>
    ValueLost,

    /// <summary>Goods of a size that does not fit.</summary>
    WrongSize,

    /// <summary>Goods bought with points or credit.</summary>
    BoughtWithPoints,

    /// <summary>Goods that were assembled or installed.</summary>
    Assembled,

    /// <summary>A part of a set.</summary>
    PartOfSet,
}
