using System.Globalization;

namespace CsRules.Cli.Rows;

/// <summary>Where a row stands.</summary>
/// <param name="Source">Its file, and the sheet of it.</param>
/// <param name="Line">Its line or row, from 1.</param>
internal readonly record struct RowPlace(string Source, long Line)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Source}:{Line}");
}
