using System.Text;

namespace CsRules.Cli.Io;

/// <summary>
/// Where answers go. A line is handed over in one piece as soon as it is whole, so that who breaks the command off is left with whole
/// lines; and what can't be written is always a fault of the output and never of the document that was being answered.
/// </summary>
internal sealed class AnswerWriter(Stream output) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
{
    // Longer answers go in several pieces.
    private const int PieceLength = 1 << 18;

    private readonly StreamWriter _inner = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), PieceLength) { AutoFlush = true };
    private IOException? _fault;

    /// <inheritdoc/>
    public override Encoding Encoding => _inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Try(() => _inner.Write(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Try(() => _inner.Write(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => Try(() => _inner.Write(value));

    /// <inheritdoc/>
    public override void WriteLine() => Try(_inner.WriteLine);

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Try(() => _inner.WriteLine(value));

    /// <inheritdoc/>
    public override void Flush() => Try(_inner.Flush);

    private void Try(Action write)
    {
        if (_fault is not null) throw _fault;
        try
        {
            write();
        }
        catch (IOException error)
        {
            _fault = error;
            throw;
        }
        catch (ArgumentOutOfRangeException)
        {
            // The runtime's word for a file that may not grow any more.
            _fault = new IOException("The output can't be written: the file is as large as it may be.");
            throw _fault;
        }
    }
}
