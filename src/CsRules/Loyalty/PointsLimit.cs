namespace CsRules.Loyalty;

/// <summary>A limit that is in the way: its bound, and how far it is missed or what it leaves over.</summary>
internal readonly record struct PointsLimit(PointsLimitKind Kind, Money Bound, Money Short);
