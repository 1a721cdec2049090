using System.Runtime.CompilerServices;

namespace CsRules.Sla;

/// <summary>One clock while a conversation is walked. Times are ticks: "open" of open time, "real" since 1970.</summary>
internal struct SlaClock
{
    public bool Started;
    public bool IsOpen;
    public bool Counts;
    public int Cycles;
    public int Broken;
    public long Start;
    public long End;
    public long Used;
    public long UsedReal;
    public long SinceOpen;
    public long SinceReal;
    public long Worst;
    public long BrokenStart;
    public long BrokenOpen;
    public long BrokenReal;

    public void Begin(long real)
    {
        Started = IsOpen = true;
        Counts = false;
        Start = real;
        Used = UsedReal = 0;
        Cycles++;
    }

    public void Go(long open, long real)
    {
        if (Counts) return;
        Counts = true;
        SinceOpen = open;
        SinceReal = real;
    }

    public void Halt(long open, long real)
    {
        if (!Counts) return;
        Counts = false;
        Used += open - SinceOpen;
        UsedReal += real - SinceReal;
        Worst = Math.Max(Worst, Used);
    }
}

/// <summary>One clock a metric, on the stack.</summary>
[InlineArray(Length)]
internal struct SlaClocks
{
    public const int Length = 6;
    private SlaClock _first;
}
