using NodaTime;

namespace CsRules.Cli.Watching;

/// <summary>Decides what a watch does next. A pure function of what was drawn and what is seen.</summary>
internal static class WatchStep
{
    // How often one looks whether a file has changed.
    private static readonly Duration Between = Duration.FromSeconds(1);

    /// <summary>How long to wait before looking again; null where it is to be drawn now.</summary>
    public static Duration? Wait(WatchDrawn? drawn, WatchLook look)
    {
        if (drawn is null || !drawn.Files.Equals(look.Files) || look.Now >= drawn.Next) return null;
        return drawn.Next - look.Now is { } left && left < Between ? left : Between;
    }
}
