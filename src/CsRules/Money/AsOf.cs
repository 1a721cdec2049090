using System.Runtime.CompilerServices;
using NodaTime;

namespace CsRules;

/// <summary>The instant for which a question is answered: never the machine's clock, and never forgotten.</summary>
internal static class AsOf
{
    /// <summary>Refuses the default instant: an answer for 1970 is a slip, not a question.</summary>
    public static void ThrowIfForgotten(Instant asOf, [CallerArgumentExpression(nameof(asOf))] string? name = null)
    {
        if (asOf == default) throw new ArgumentException("The instant to answer for was not given.", name);
    }
}
