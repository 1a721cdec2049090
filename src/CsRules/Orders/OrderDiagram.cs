using System.Text;
using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Orders;

/// <summary>The table as a picture.</summary>
/// <example>
/// <para>The table of transitions as a picture:</para>
/// <code>
/// OrderDiagram.Mermaid(Language.English).StartsWith("stateDiagram-v2", StringComparison.Ordinal);   // true
/// </code>
/// </example>
public static class OrderDiagram
{
    /// <summary>A Mermaid state diagram of the units' life, in a language.</summary>
    public static string Mermaid(Language language)
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var state in Enum.GetValues<LineState>())
            text.Append("    ").Append(state).Append(": ").Append(Explanations.Label(state, language)).Append('\n');
        text.Append("    [*] --> ").Append(LineState.Ordered).Append('\n');
        foreach (var row in OrderTransitions.Units)
        {
            text.Append("    ").Append(row.From).Append(" --> ").Append(row.To).Append(": ").Append(Explanations.Label(row.Event, language));
            if (row.Guard != OrderGuard.None) text.Append(" [").Append(Explanations.Label(row.Guard, language)).Append(']');
            text.Append('\n');
        }

        foreach (var last in (LineState[])[LineState.Cancelled, LineState.Returned])
            text.Append("    ").Append(last).Append(" --> [*]\n");
        return text.ToString();
    }
}
