using System.Collections.Immutable;
using CsRules.Coupons;
using CsRules.Documents;

namespace CsRules.Flow;

/// <summary>The taxes that lines of a cart name for themselves.</summary>
internal static class LineTaxes
{
    /// <summary>What is wrong with them: a line that the cart does not have, or a rate outside 0% to 100%.</summary>
    public static IEnumerable<InputError> Wrong(ImmutableDictionary<string, LineTax> taxes, Cart cart, string path)
    {
        var lines = cart.Lines.Select(line => line.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (line, tax) in taxes.OrderBy(tax => tax.Key, StringComparer.Ordinal))
        {
            if (!lines.Contains(line)) yield return new("life.no-such-line", path, Validation.Data(("line", line)));
            if (tax.Rate is { } rate && (rate < Rate.Zero || rate > Rate.One)) yield return new("life.tax-rate", path, Validation.Data(("line", line), ("given", rate)));
        }
    }
}
