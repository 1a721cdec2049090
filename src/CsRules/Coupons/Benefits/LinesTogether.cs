using CsRules.Coupons.Search;

namespace CsRules.Coupons.Benefits;

/// <summary>The lines that a product coupon takes together, with what is left of them.</summary>
internal readonly record struct LinesTogether(Occasion Occasion, LineFacts[] Lines, int[] On)
{
    public ref readonly LineFacts this[int place] => ref Lines[On[place]];

    public int Count => On.Length;
}
