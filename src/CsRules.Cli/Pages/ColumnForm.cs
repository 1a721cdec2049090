namespace CsRules.Cli.Pages;

/// <summary>What a column of a table holds.</summary>
internal enum ColumnForm
{
    /// <summary>Words.</summary>
    Words,

    /// <summary>Numbers and amounts, which are compared digit below digit.</summary>
    Numbers,

    /// <summary>Days, times and single short words, which are never broken.</summary>
    Unbroken,
}
