namespace CsRules.Cli.Asking;

/// <summary>What was bought, as far as the law asks.</summary>
internal enum AskedGoods
{
    /// <summary>Goods like any other.</summary>
    Ordinary,

    /// <summary>Made for this customer alone.</summary>
    MadeToOrder,

    /// <summary>Sealed goods that can be copied: a disc, a program, a book of patterns.</summary>
    Copyable,
}
