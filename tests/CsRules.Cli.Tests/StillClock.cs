using NodaTime;

namespace CsRules.Cli.Tests;

/// <summary>A clock that stands where it is put.</summary>
internal sealed class StillClock(Instant now) : IClock
{
    public Instant GetCurrentInstant() => now;
}
