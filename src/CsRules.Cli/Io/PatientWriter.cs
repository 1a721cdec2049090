using System.Text;

namespace CsRules.Cli.Io;

/// <summary>Where errors are told: once it can't be written to any more, it is passed over, since there is nobody left to tell.</summary>
internal sealed class PatientWriter : TextWriter
{
    private readonly TextWriter _inner;
    private bool _isGone;

    /// <summary>Over another writer, which stays open.</summary>
    public PatientWriter(TextWriter inner) => (_inner, NewLine) = (inner, inner.NewLine);

    /// <inheritdoc/>
    public override Encoding Encoding => _inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Try(() => _inner.Write(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Try(() => _inner.Write(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => Try(() => _inner.Write(value));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Try(() => _inner.WriteLine(value));

    /// <inheritdoc/>
    public override void Flush() => Try(_inner.Flush);

    private void Try(Action write)
    {
        if (_isGone) return;
        try
        {
            write();
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or UnauthorizedAccessException)
        {
            _isGone = true;
        }
    }
}
