using CsRules.Cli.Io;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Orders;

namespace CsRules.Cli.Pages;

/// <summary>The life of an order's units, drawn: each state a box, each move an arrow; the way that this order has gone is drawn thick, and where it stands is filled.</summary>
internal static class OrderMap
{
    private const int Width = 340;
    private const int Height = 478;
    private const int BoxWidth = 104;
    private const int BoxHeight = 48;
    private const int Arrow = 5;

    // Half the width of an arrow's number, and how far below its middle the digits stand.
    private const int NumberHalf = 9;
    private const int NumberFoot = 4;

    // The height of a line of letters, and where they stand in it.
    private const int Letters = 15;
    private const int LetterFoot = 12;

    /// <summary>Writes where an order stands, what may happen next, and, folded, what may not.</summary>
    public static void Write(PageBody page, OrderMovesAnswer answer, OrderDiagramAnswer diagram, Language language) => page.Part($"{language.Word("order")} {answer.OrderId}", () =>
    {
        page.Facts(
            (language.Word("payment"), Explanations.Label(answer.Payment, language)), (language.Word("confirmation"), Explanations.Label(answer.Confirmation, language)),
            (language.Word("auto-confirms"), PageBody.Day(answer.AutoConfirmsOn, language)));
        Draw(page, diagram, answer.Made.Select(made => (made.From, made.To)).ToHashSet(), answer.Units.GroupBy(units => units.State).ToDictionary(group => group.Key, group => group.Sum(units => units.Count)), language);
        Legend(page, diagram, language);
        page.Table([.. language.Words("line", "state", "units").Select(word => (Cell)word)], [.. answer.Units.Select(units => new Cell[] { units.Line, Explanations.Label(units.State, language), PageBody.Number(units.Count) })]);
        page.Heading(language.Word("may-happen"), 3);
        page.Table([.. language.Words("next", "line", "up-to").Select(word => (Cell)word)],
            [.. answer.Moves.Where(move => move.Allowed).Select(move => new Cell[] { Explanations.Label(move.Event, language), move.Line ?? "–", PageBody.Number(move.UpTo) })]);
        foreach (var refused in answer.Refused) page.Note($"{refused.Event}: {refused.Text} [{refused.Code}]");
        page.Fold(language.Word("may-not-happen"), () => page.Table([.. language.Words("next", "line", "why-not").Select(word => (Cell)word)],
            [.. answer.Moves.Where(move => !move.Allowed).Select(move => new Cell[] { Explanations.Label(move.Event, language), move.Line ?? "–", move.WhyNot ?? "" })]));
    });

    /// <summary>The arrows, each with the number of its place.</summary>
    public static List<(LineState From, LineState To)> Arrows(OrderDiagramAnswer diagram) => [.. diagram.Moves.Select(move => (move.From, move.To)).Distinct()];

    /// <summary>Draws every state and move; no order has gone any of them.</summary>
    public static void Write(PageBody page, OrderDiagramAnswer diagram, Language language) => Draw(page, diagram, [], [], language);

    private static void Draw(PageBody page, OrderDiagramAnswer diagram, HashSet<(LineState From, LineState To)> way, Dictionary<LineState, int> units, Language language)
    {
        string Name(LineState state) => Explanations.Label(state, language);
        var words = way.Count == 0
            ? diagram.Moves.Select(move => $"{Name(move.From)} → {Name(move.To)}: {move.Name}")
            : way.Select(move => $"{Name(move.From)} → {Name(move.To)}").Concat(units.Select(at => $"{Name(at.Key)}: {PageBody.Number(at.Value)}"));
        var arrows = Arrows(diagram);
        page.Drawing(language.Word("order-life"), string.Join("; ", words), Width, Height, drawing =>
        {
            // What was gone lies above what was not.
            foreach (var move in arrows.OrderBy(way.Contains))
                Move(drawing, Path(move.From, move.To), way.Contains(move) ? "way" : "soft-line", way.Contains(move) ? "arrow of-way" : "arrow");
            for (var i = 0; i < arrows.Count; i++) Number(drawing, NumberPlace(arrows[i].From, arrows[i].To), i + 1);
            foreach (var state in diagram.States)
            {
                var (x, y) = Place(state.State);
                var here = units.GetValueOrDefault(state.State);
                var been = way.Any(move => move.From == state.State || move.To == state.State);
                drawing.Box(x, y, BoxWidth, BoxHeight, here > 0 ? "box on" : been ? "box been" : "box", 8);
                List<string> lines = [.. Halves(state.Name)];
                if (here > 0) lines.Add($"×{PageBody.Number(here)}");
                var top = y + ((BoxHeight - (lines.Count * Letters)) / 2) + LetterFoot;
                for (var i = 0; i < lines.Count; i++) drawing.SayMiddle(x + (BoxWidth / 2), top + (i * Letters), lines[i], here > 0 ? "on-text" : "");
            }
        });
    }

    // There is no room for words on an arrow: it has a number, and below stands what it is.
    private static void Legend(PageBody page, OrderDiagramAnswer diagram, Language language)
    {
        var arrows = Arrows(diagram);
        page.Fold(language.Word("arrows"), () => page.Table([.. language.Words("number", "from-state", "event", "to-state").Select(word => (Cell)word)], [.. arrows.Select((arrow, i) => new Cell[]
        {
            PageBody.Number(i + 1), Explanations.Label(arrow.From, language),
            string.Join(", ", diagram.Moves.Where(move => (move.From, move.To) == arrow).Select(move => move.Name)), Explanations.Label(arrow.To, language),
        })]));
    }

    // In the middle of the longest stretch; beside an arrow that is shorter than it, and away from boxes and the edge.
    private static (int X, int Y) NumberPlace(LineState from, LineState to)
    {
        switch (from, to)
        {
            case (LineState.Ordered, LineState.Cancelled): return (229, 8);
            case (LineState.Shipped, LineState.Refused): return (111, 95);
            case (LineState.Refused, LineState.Collected): return (8, 167);
            case (LineState.Exchanged, LineState.ExchangeRequested): return (341, 325);
            default:
                var path = Path(from, to);
                var (start, end) = path.Zip(path.Skip(1)).MaxBy(stretch => Math.Abs(stretch.Second.X - stretch.First.X) + Math.Abs(stretch.Second.Y - stretch.First.Y));
                return ((start.X + end.X) / 2, (start.Y + end.Y) / 2);
        }
    }

    private static void Number(SvgDrawing drawing, (int X, int Y) at, int number)
    {
        var (x, y) = at;
        drawing.Box(x - NumberHalf, y - NumberHalf, 2 * NumberHalf, 2 * NumberHalf, "number", NumberHalf);
        drawing.SayMiddle(x, y + NumberFoot, PageBody.Number(number), "number-text");
    }

    private static void Move(SvgDrawing drawing, (int X, int Y)[] path, string line, string head)
    {
        drawing.Line(line, path);
        var ((fromX, fromY), (x, y)) = (path[^2], path[^1]);
        // The head points the way that the last stretch goes, which is level, upright or slanting.
        var (dx, dy) = (Math.Sign(x - fromX), Math.Sign(y - fromY));
        if (dx == 0 || dy == 0) drawing.Shape(head, (x, y), (x - (2 * Arrow * dx) - (Arrow * dy), y - (2 * Arrow * dy) - (Arrow * dx)), (x - (2 * Arrow * dx) + (Arrow * dy), y - (2 * Arrow * dy) + (Arrow * dx)));
        else drawing.Shape(head, (x, y), (x - (2 * Arrow * dx), y), (x, y - (2 * Arrow * dy)));
    }

    // A name too long for a box is written in two lines.
    private static IEnumerable<string> Halves(string name)
    {
        const int OneLine = 12;
        var cut = name.Length <= OneLine ? -1 : name.LastIndexOf(' ', OneLine);
        return cut > 0 ? [name[..cut], name[(cut + 1)..]] : [name];
    }

    private static (int X, int Y) Place(LineState state) => state switch
    {
        LineState.Ordered => (118, 0),
        LineState.Cancelled => (236, 0),
        LineState.Refused => (0, 86),
        LineState.Shipped => (118, 86),
        LineState.Delivered => (118, 172),
        LineState.ReturnRequested => (0, 258),
        LineState.ExchangeRequested => (236, 258),
        LineState.Collected => (0, 344),
        LineState.ExchangeCollected => (236, 344),
        LineState.Returned => (0, 430),
        _ => (236, 430),
    };

    private static (int X, int Y)[] Path(LineState from, LineState to) => (from, to) switch
    {
        (LineState.Ordered, LineState.Cancelled) => [(222, 24), (236, 24)],
        (LineState.Shipped, LineState.Refused) => [(118, 110), (104, 110)],
        (LineState.Shipped, LineState.ReturnRequested) => [(128, 134), (128, 153), (60, 153), (60, 258)],
        (LineState.Refused, LineState.Collected) => [(8, 134), (8, 200), (-8, 216), (-8, 368), (0, 368)],
        (LineState.Delivered, LineState.ReturnRequested) => [(118, 204), (84, 238), (84, 258)],
        (LineState.ReturnRequested, LineState.Delivered) => [(104, 268), (132, 240), (132, 220)],
        (LineState.Delivered, LineState.ExchangeRequested) => [(222, 204), (256, 238), (256, 258)],
        (LineState.ExchangeRequested, LineState.Delivered) => [(236, 268), (208, 240), (208, 220)],
        (LineState.Collected, LineState.Delivered) => [(104, 368), (156, 368), (156, 220)],
        (LineState.ExchangeCollected, LineState.Delivered) => [(236, 368), (184, 368), (184, 220)],
        (LineState.ExchangeCollected, LineState.Returned) => [(250, 392), (250, 411), (80, 411), (80, 430)],
        (LineState.Exchanged, LineState.ReturnRequested) => [(236, 454), (170, 454), (170, 325), (80, 325), (80, 306)],
        (LineState.Exchanged, LineState.ExchangeRequested) => [(340, 454), (348, 446), (348, 282), (340, 282)],
        var (one, other) => Straight(Place(one), Place(other)),
    };

    // Below one another.
    private static (int X, int Y)[] Straight((int X, int Y) from, (int X, int Y) to) =>
        [(from.X + (BoxWidth / 2), from.Y + BoxHeight), (to.X + (BoxWidth / 2), to.Y)];
}
