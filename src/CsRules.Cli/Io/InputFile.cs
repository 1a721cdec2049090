using System.Text;

namespace CsRules.Cli.Io;

/// <summary>Opens what the user named: a file, or "-" for standard input; with a clear word where it can't be read.</summary>
public static class InputFile
{
    /// <summary>Says what is wrong with a path, before anything is answered from another one.</summary>
    public static void Check(string path)
    {
        if (path == "-") return;
        if (Directory.Exists(path)) throw new CliUsageException($"{path} is a folder, not a file.");
        if (!File.Exists(path)) throw new CliUsageException($"There is no file {path}.");
    }

    /// <summary>Opens a file for reading text; the caller disposes it.</summary>
    public static TextReader Open(string path, CliHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        if (path == "-") return host.In;
        Check(path);
        try
        {
            return new StreamReader(path, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
        }
        catch (UnauthorizedAccessException)
        {
            throw new CliUsageException($"{path} can't be read: permission denied.");
        }
    }
}
