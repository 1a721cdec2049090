using CsRules.Cli.Io;
using NodaTime;

namespace CsRules.Cli.Watching;

/// <summary>What was drawn last.</summary>
/// <param name="Files">The files as they were.</param>
/// <param name="Next">The next instant at which any of it changes by itself; null where none does.</param>
internal sealed record WatchDrawn(FileStamps Files, Instant? Next);
