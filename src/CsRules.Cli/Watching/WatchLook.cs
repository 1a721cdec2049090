using CsRules.Cli.Io;
using NodaTime;

namespace CsRules.Cli.Watching;

/// <summary>What a watch knows when it looks.</summary>
/// <param name="Now">The instant.</param>
/// <param name="Files">The files as they are.</param>
internal sealed record WatchLook(Instant Now, FileStamps Files);
