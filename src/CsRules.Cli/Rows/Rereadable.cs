using CsRules.Cli.Io;

namespace CsRules.Cli.Rows;

/// <summary>An input that is read twice: a file as it is, a stream from a copy that is thrown away.</summary>
internal sealed class Rereadable : IDisposable
{
    private readonly CliHost _host;
    private readonly string _path;
    private readonly string _name;
    private readonly bool _isCopy;

    private Rereadable(CliHost host, string path, string name, bool isCopy) => (_host, _path, _name, _isCopy) = (host, path, name, isCopy);

    public static Rereadable Of(string path, CliHost host)
    {
        // A pipe is opened once: its writer may have gone by the second time.
        using var opened = path == "-" ? null : Opened(path);
        if (path != "-" && opened is not { CanSeek: false }) return new(host, path, path, isCopy: false);
        var copy = Path.GetTempFileName();
        // Byte by byte: what is no text is told when it is read. A pipe that is held as a whole is read from its beginning, and left there.
        var piped = path == "-" ? host.In as PipedInput : null;
        piped?.Rewind();
        using (var file = File.Create(copy))
            (opened ?? host.In).CopyTo(file);
        piped?.Rewind();
        return new(host, copy, path, isCopy: true);
    }

    /// <summary>The text from its beginning; what is to be said of it is said once, with the last reading.</summary>
    public StrictText Open(bool isLast = true) => InputFile.OpenTable(_path, isLast ? _host : _host with { Error = TextWriter.Null }, _name);

    /// <summary>The bytes from their beginning.</summary>
    public Stream Bytes() => File.OpenRead(_path);

    public void Dispose()
    {
        if (_isCopy) File.Delete(_path);
    }

    private static FileStream? Opened(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Opening it for reading says what is wrong.
            return null;
        }
    }
}
