using System.Collections.Immutable;
using System.Text;
using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Loyalty;

/// <summary>A statement that a customer can follow: what there is, what ends soon, what happened, newest last.</summary>
internal static class PointsStatement
{
    public static ImmutableArray<string> Of(PointsBalance points, Language language, Voice voice)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        void Say(string code, params (string Name, object Value)[] data) =>
            lines.Add(Finding.Informs(code, data).Explain(language, voice));

        if (points.Balance.MinorUnits < 0) Say("ledger.headline-negative", ("owed", -points.Balance));
        else Say("ledger.headline", ("balance", points.Balance));
        if (!points.Pending.IsZero) Say("ledger.pending", ("pending", points.Pending));
        foreach (var soon in points.ExpiringSoon) Say("ledger.soon", ("amount", soon.Amount), ("on", soon.On));
        foreach (var group in Grouped(points.History))
            Say(Code(group.Kind, group.Order is not null), ("on", group.On), ("amount", group.Amount), ("order", group.Order ?? ""));
        return lines.ToImmutable();
    }

    /// <summary>"ledger.line-taken-back"; where the line names no order, "ledger.line-taken-back-alone".</summary>
    internal static string Code(PointsMovementKind kind, bool namesOrder)
    {
        var name = new StringBuilder("ledger.line-");
        foreach (var letter in kind.ToString())
        {
            if (char.IsUpper(letter) && name[^1] != '-') name.Append('-');
            name.Append(char.ToLowerInvariant(letter));
        }

        return !namesOrder && kind == PointsMovementKind.Confirmed ? name.Append("-alone").ToString() : name.ToString();
    }

    // The lots of one event make one line.
    private static IEnumerable<PointsMovement> Grouped(ImmutableArray<PointsMovement> history)
    {
        PointsMovement? open = null;
        foreach (var movement in history)
        {
            if (open is not null && open.Kind == movement.Kind && open.On == movement.On
                && string.Equals(open.EventId, movement.EventId, StringComparison.Ordinal))
            {
                open = open with { Amount = open.Amount + movement.Amount };
                continue;
            }

            if (open is not null) yield return open;
            open = movement;
        }

        if (open is not null) yield return open;
    }
}
