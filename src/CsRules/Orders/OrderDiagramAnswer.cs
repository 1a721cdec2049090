using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Orders;

/// <summary>The table of transitions as it is given to programs: every state of a unit, and every move between two of them.</summary>
/// <param name="States">The states in the order of a life, each with its name.</param>
/// <param name="Moves">The moves, each with its name.</param>
/// <example>
/// <para>A purchase confirmation moves no unit, and so is no move:</para>
/// <code>
/// OrderDiagramAnswer.Of(Language.English).Moves.Any(move =&gt; move.Event == OrderEventKind.Confirm);   // false
/// </code>
/// </example>
public sealed record OrderDiagramAnswer(ImmutableArray<DiagramState> States, ImmutableArray<DiagramMove> Moves)
{
    /// <summary>The table in a language.</summary>
    public static OrderDiagramAnswer Of(Language language) => new(
        [.. Enum.GetValues<LineState>().Select(state => new DiagramState(state, Explanations.Label(state, language)))],
        [.. OrderTransitions.Units.Select(row => new DiagramMove(row.Event, Explanations.Label(row.Event, language), row.From, row.To, row.Guard == OrderGuard.None ? null : Explanations.Label(row.Guard, language)))]);
}
