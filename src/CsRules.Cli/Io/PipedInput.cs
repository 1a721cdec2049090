namespace CsRules.Cli.Io;

/// <summary>
/// A pipe whose beginning can be looked at before it is read, so that what it holds is known: its first bytes are kept, or all of them in
/// a file that goes with the stream.
/// </summary>
/// <param name="inner">The pipe.</param>
internal sealed class PipedInput(Stream inner) : Stream
{
    private const int Chunk = 1 << 16;

    private Stream? _held;
    private bool _isWhole;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>What came first, as far as the writer has written by now; it is read again afterwards.</summary>
    public byte[] Head()
    {
        if (_held is null)
        {
            var head = new byte[Chunk];
            _held = new MemoryStream(head, 0, inner.Read(head, 0, head.Length), writable: false, publiclyVisible: true);
        }

        return _held is MemoryStream memory ? memory.ToArray() : First(_held);
    }

    /// <summary>Waits for all of it, so that it can be read from its beginning as often as one likes.</summary>
    public void Hold()
    {
        if (_isWhole) return;
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, Chunk, FileOptions.DeleteOnClose);
        CopyTo(file);
        file.Position = 0;
        (_held, _isWhole) = (file, true);
    }

    /// <summary>Goes back to the beginning of what is held as a whole.</summary>
    public void Rewind()
    {
        if (_isWhole) _held!.Position = 0;
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        _held?.Read(buffer, offset, count) is > 0 and var read ? read : _isWhole ? 0 : inner.Read(buffer, offset, count);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _held?.Dispose();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private static byte[] First(Stream held)
    {
        var (at, head) = (held.Position, new byte[Chunk]);
        held.Position = 0;
        var count = held.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        held.Position = at;
        return head[..count];
    }
}
