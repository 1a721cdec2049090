namespace CsRules.Coupons.Benefits;

/// <summary>Some of the units of a line: so many of so many.</summary>
internal readonly record struct LinePart(long Amount, int Units, int Of);
