namespace CsRules.Returns;

/// <summary>What other acts than the one that decided give better, point by point; nothing of it where none does.</summary>
/// <param name="Longer">The act that leaves more time.</param>
/// <param name="Refunding">The act by which the money is due sooner.</param>
/// <param name="Unwritten">An act that would have helped, had the withdrawal been written.</param>
internal readonly record struct ActsBeside(ActRead Longer, ActRead Refunding, ActRead Unwritten)
{
    /// <summary>The other acts where none covers the sale, each of which says why it does not; null where one does.</summary>
    public ActRead[]? Outside { get; init; }
}
