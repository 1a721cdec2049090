namespace CsRules.Fuzzing.Mutation;

/// <summary>A value of a document, by where it begins and ends.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="End">Behind its last byte.</param>
internal sealed record JsonPiece(int Start, int End)
{
    /// <summary>The member whose value it is, name and all; null where it is an entry of a list.</summary>
    public JsonPiece? Member { get; init; }
}
