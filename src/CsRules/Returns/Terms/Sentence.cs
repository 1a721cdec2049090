namespace CsRules.Returns;

/// <summary>A sentence of a page of terms.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="BeginsBlock">True where nothing above it speaks of it any longer: a line without a bullet behind an empty one.</param>
internal readonly record struct Sentence(string Text, bool BeginsBlock)
{
    private const string LastOfASentence = "다요오죠";

    /// <summary>True where a heading has to supply what it says: Korean without a verb at its end, English without a full stop.</summary>
    public bool IsFragment => Text.LastOrDefault(char.IsLetter) is var last && IsHangul(last)
        ? !LastOfASentence.Contains(last, StringComparison.Ordinal)
        : !Text.EndsWith('.');

    private static bool IsHangul(char letter) => letter is >= '가' and <= '힣';
}
