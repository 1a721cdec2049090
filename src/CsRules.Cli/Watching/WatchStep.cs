using CsRules.Cli.Io;
using NodaTime;

namespace CsRules.Cli.Watching;

/// <summary>What a watch knows when it looks.</summary>
/// <param name="Now">The instant.</param>
/// <param name="Files">The files as they are.</param>
internal sealed record WatchLook(Instant Now, FileStamps Files);

/// <summary>What was drawn last.</summary>
/// <param name="Files">The files as they were.</param>
/// <param name="Next">The next instant at which any of it changes by itself; null where none does.</param>
internal sealed record WatchDrawn(FileStamps Files, Instant? Next);

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
