namespace CsRules;

/// <summary>The one form of a value in a span, whatever format and culture a formatter asks for.</summary>
internal static class SpanForm
{
    /// <summary>Writes it whole, or nothing where it does not fit.</summary>
    public static bool TryWrite(string text, Span<char> destination, out int written)
    {
        written = text.TryCopyTo(destination) ? text.Length : 0;
        return written > 0;
    }
}
