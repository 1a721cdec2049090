using System.Collections.Immutable;

namespace CsRules.Cli.Io;

/// <summary>By what one sees that files have changed: their names, lengths and times.</summary>
/// <param name="Files">Each file with its length and the time of its last change, in order of names.</param>
internal sealed record FileStamps(ImmutableArray<(string Name, long Length, DateTime Changed)> Files)
{
    /// <summary>The stamps of a file, or of all files of a folder; of what is not there, none.</summary>
    public static FileStamps Of(params IEnumerable<string> paths) => new([.. paths.SelectMany(Under).Select(Stamp)]);

    /// <inheritdoc/>
    public bool Equals(FileStamps? other) => other is not null && Files.SequenceEqual(other.Files);

    /// <inheritdoc/>
    public override int GetHashCode() => Files.Length;

    private static IEnumerable<string> Under(string path)
    {
        try
        {
            return Directory.Exists(path) ? Directory.GetFiles(path).Order(StringComparer.Ordinal) : [path];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static (string Name, long Length, DateTime Changed) Stamp(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? (path, file.Length, file.LastWriteTimeUtc) : (path, 0, default);
    }
}
