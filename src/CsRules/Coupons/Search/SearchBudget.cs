namespace CsRules.Coupons.Search;

/// <summary>
/// How much a search may do, counted in what it looks at and never in time, so that one question always has one answer.
/// Every loop of the search pays for its turns, so that a node costs about the same time whatever the coupons are.
/// </summary>
internal sealed class SearchBudget
{
    /// <summary>A node stands for so many steps; a step is one look at a coupon, a line or a sum, a few nanoseconds.</summary>
    public const int StepsPerNode = 24;

    // Tables and lists that live as long as the search: 32 MB in cells of eight bytes.
    private const long MostCells = 1L << 22;
    private readonly long _steps;
    private long _cells;

    public SearchBudget(long nodes) => _steps = nodes > long.MaxValue / StepsPerNode ? long.MaxValue : nodes * StepsPerNode;

    private SearchBudget(long steps, long cells) => (_steps, _cells) = (steps, cells);

    /// <summary>For work that is bounded otherwise.</summary>
    public static SearchBudget Endless => new(long.MaxValue);

    public bool IsSpent => Steps >= _steps;

    /// <summary>Steps taken.</summary>
    public long Steps { get; private set; }

    /// <summary>Nodes used, begun ones counted.</summary>
    public long Used => (Steps / StepsPerNode) + (Steps % StepsPerNode == 0 ? 0 : 1);

    public void Spend(long steps) => Steps += steps;

    /// <summary>Gives up what is left: what comes next would cost more.</summary>
    public void End() => Steps = Math.Max(Steps, _steps);

    /// <summary>True where so many steps more are within the budget.</summary>
    public bool HasRoom(long steps) => steps < _steps - Steps;

    /// <summary>Takes memory for a table that is kept; false where there is no more.</summary>
    public bool TryHold(long cells)
    {
        if (cells > MostCells - _cells) return false;
        _cells += cells;
        return true;
    }

    /// <summary>One of so many equal parts of the steps that are left.</summary>
    public long PartLeft(int of) => Math.Max(0, _steps - Steps) / of;

    /// <summary>One of so many equal parts of what is left. What it uses is to be paid with <see cref="Spend"/>.</summary>
    public SearchBudget Part(int of) => new(PartLeft(of), 0);
}
