namespace CsRules.Cli.Io;

/// <summary>Opens what the user named: a file, or "-" for standard input; with a clear word where it can't be read.</summary>
internal static class InputFile
{
    /// <summary>Says what is wrong with a path, before anything is answered from another one.</summary>
    public static void Check(string path)
    {
        if (path == "-") return;
        if (Directory.Exists(path)) throw new CliUsageException($"{path} is a folder, not a file.");
        if (!File.Exists(path)) throw new CliUsageException($"There is no file {path}.");
    }

    /// <summary>Opens a file for reading text; the caller disposes it.</summary>
    public static StrictText Open(string path, CliHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        if (path == "-") return new(host.In);
        Check(path);
        try
        {
            return new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan));
        }
        catch (UnauthorizedAccessException)
        {
            throw new CliUsageException($"{path} can't be read: permission denied.");
        }
    }
}
