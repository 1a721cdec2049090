namespace CsRules.Tests.Docs;

/// <summary>A piece of C# that a reader may copy.</summary>
/// <param name="Source">The page or the documented member, with the line where that is known.</param>
/// <param name="Code">What stands there.</param>
public sealed record Snippet(string Source, string Code)
{
    public override string ToString() => Source;
}
