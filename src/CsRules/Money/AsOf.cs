using System.Runtime.CompilerServices;
using NodaTime;

namespace CsRules;

/// <summary>The instant for which a question is answered: never the machine's clock, and never forgotten.</summary>
internal static class AsOf
{
    // Every zone has days for these.
    private static readonly Instant First = Instant.FromUtc(2, 1, 1, 0, 0);
    private static readonly Instant Last = Instant.FromUtc(9998, 12, 31, 0, 0);

    /// <summary>Refuses the default instant: an answer for 1970 is a slip, not a question. So is one for a day that no calendar has.</summary>
    public static void ThrowIfForgotten(Instant asOf, [CallerArgumentExpression(nameof(asOf))] string? name = null)
    {
        if (asOf == default) throw new ArgumentException("The instant to answer for was not given.", name);
        if (asOf < First || asOf > Last) throw new ArgumentOutOfRangeException(name, "The instant to answer for lies outside the years 2 to 9998.");
    }
}
