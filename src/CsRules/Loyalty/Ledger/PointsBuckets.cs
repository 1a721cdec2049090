using System.Runtime.CompilerServices;

namespace CsRules.Loyalty.Ledger;

/// <summary>How many points are in each bucket. They always sum to zero, because what moves leaves one and enters another.</summary>
[InlineArray(Length)]
internal struct PointsBuckets
{
    private const int Length = (int)PointsBucket.SetOff + 1;

    private long _first;

    public readonly long this[PointsBucket bucket] => this[(int)bucket];

    public void Move(PointsBucket from, PointsBucket to, long amount)
    {
        this[(int)from] -= amount;
        this[(int)to] += amount;
    }
}
