using NodaTime;

namespace CsRules;

/// <summary>What a document may hold: a value at the very end of its type would overflow in the first sum.</summary>
internal static class DocumentRange
{
    /// <summary>Minor units; far beyond any order, and far enough from 64 bits for thousands of them to be added.</summary>
    private const long MostMinorUnits = 1_000_000_000_000_000;

    // A zone moves an instant by less than a day either way.
    private static readonly Instant First = Instant.FromUtc(1, 1, 2, 0, 0);
    private static readonly Instant Last = Instant.FromUtc(9999, 12, 30, 0, 0);

    public static bool Holds(Instant instant) => instant >= First && instant <= Last;

    /// <summary>Of our era; its last day is how many shops write "for ever".</summary>
    public static bool Holds(LocalDate day) => day.Year is >= 1 and <= 9999;

    public static bool Holds(Money amount) => amount.MinorUnits is >= -MostMinorUnits and <= MostMinorUnits;
}
