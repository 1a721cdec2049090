using System.Collections.Immutable;

namespace CsRules.Loyalty;

/// <summary>How many points may pay, and which limits were in the way.</summary>
internal readonly record struct PointsLimited(bool Allowed, Money Most, ImmutableArray<PointsLimit> Hit);
