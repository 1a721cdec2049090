namespace CsRules.Calendars;

/// <summary>Dates of a range that are marked, a bit a date, from the evening before it; dates beyond it are not.</summary>
/// <param name="length">How many dates the range has.</param>
internal sealed class DateMarks(int length)
{
    private const int Bits = 64;
    private readonly ulong[] _bits = new ulong[(length / Bits) + 2];

    /// <summary>Marks a date of the range by its place, or the one before it by -1.</summary>
    public void Add(int index) => _bits[(index + 1) / Bits] |= 1UL << ((index + 1) % Bits);

    /// <summary>The marks of a few dates in a row, the first in the lowest bit.</summary>
    public int Of(int first, int count)
    {
        var (at, shift) = ((first + 1) / Bits, (first + 1) % Bits);
        var bits = _bits[at] >> shift;
        if (shift > 0 && at + 1 < _bits.Length) bits |= _bits[at + 1] << (Bits - shift);
        return (int)(bits & ((1UL << count) - 1));
    }
}
