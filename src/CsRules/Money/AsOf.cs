using System.Runtime.CompilerServices;
using NodaTime;

namespace CsRules;

/// <summary>The instant for which a question is answered: never the machine's clock, never forgotten, and of an age in which there were shops.</summary>
internal static class AsOf
{
    /// <summary>The first year that is answered for.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last year that is answered for.</summary>
    public const int LastYear = 2199;

    // A zone moves an instant by less than a day either way.
    private static readonly Instant First = Instant.FromUtc(FirstYear, 1, 2, 0, 0);
    private static readonly Instant Last = Instant.FromUtc(LastYear, 12, 31, 0, 0);

    /// <summary>True where a question can be answered for an instant: it is not the default one, and no window or period around it leaves the calendar.</summary>
    public static bool Holds(Instant asOf) => asOf != default && asOf >= First && asOf <= Last;

    /// <summary>The same of a day.</summary>
    public static bool Holds(LocalDate day) => day.Year is >= FirstYear and <= LastYear;

    /// <summary>Refuses the default instant, since an answer for 1970 is a slip and not a question, and one beyond all shops.</summary>
    public static void ThrowIfUnanswerable(Instant asOf, [CallerArgumentExpression(nameof(asOf))] string? name = null)
    {
        if (asOf == default) throw new ArgumentException("The instant to answer for was not given.", name);
        if (!Holds(asOf)) throw new ArgumentOutOfRangeException(name, asOf, $"Questions are answered for the years {FirstYear} to {LastYear}.");
    }
}
