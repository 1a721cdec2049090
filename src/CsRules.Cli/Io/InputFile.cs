using CsRules.Documents;

namespace CsRules.Cli.Io;

/// <summary>Opens what the user named: a file, or "-" for standard input; with a clear word where it can't be read.</summary>
internal static class InputFile
{
    /// <summary>Says what is wrong with a path, before anything is answered from another one.</summary>
    public static void Check(string path)
    {
        if (path == "-") return;
        if (Directory.Exists(path)) throw new CliUsageException("usage.is-folder", ("given", path));
        if (!File.Exists(path)) throw new CliUsageException("usage.no-file", ("given", path));
    }

    /// <summary>How long a file is that may be opened more than once; null for a pipe, by whatever name: its first reader is its last.</summary>
    public static long? Length(string path)
    {
        var named = new FileInfo(path);
        if (named.LinkTarget is null) return named is { Exists: true, Length: var own } ? own : null;
        // A link's own length is that of its target's name, and a pipe's descriptor is a link to nothing.
        return named.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true, Length: var length } ? length : null;
    }

    /// <summary>Opens a file for reading text; the caller disposes it. JSON is UTF-8 by its own definition.</summary>
    public static StrictText Open(string path, CliHost host) => new(Document(path, host), host.Encoding);

    /// <summary>The same for settings, which are UTF-8 whatever the inputs are.</summary>
    public static StrictText OpenSettings(string path, CliHost host) => new(Document(path, host), TextEncoding.Utf8);

    /// <summary>The same for a table, which may be as Korean Excel writes it; where it is, that is said.</summary>
    public static StrictText OpenTable(string path, CliHost host, string? name = null) => new(Bytes(path, host), host.Encoding, () =>
        host.Error.WriteLine($"{Shown.Of(name ?? path)}: CP949 (EUC-KR)"));

    private static Stream Document(string path, CliHost host)
    {
        var bytes = Bytes(path, host);
        if (path != "-") FileKind.RefuseAsDocument(bytes, path);
        return bytes;
    }

    private static Stream Bytes(string path, CliHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        if (path == "-") return host.In;
        Check(path);
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (UnauthorizedAccessException)
        {
            throw new CliUsageException("usage.no-reading", ("given", path));
        }
    }
}
