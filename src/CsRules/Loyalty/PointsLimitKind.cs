namespace CsRules.Loyalty;

/// <summary>What can limit the use of points.</summary>
internal enum PointsLimitKind
{
    MinimumBalance,
    TotalMissing,
    MinimumOrder,
    Share,
    Unit,
}
