namespace CsRules.Loyalty.Ledger;

/// <summary>A movement as it is kept: numbers, made into words only when asked for.</summary>
internal readonly record struct RawMovement(PointsMovementKind Kind, int Lot, int Order, long Amount, int Day, PointsEvent? Event);
