namespace CsRules.Cli.Io;

/// <summary>
/// A pipe whose beginning can be looked at before it is read, so that what it holds is known: its first bytes are kept, or all of them in
/// a file that goes with the stream.
/// </summary>
/// <param name="inner">The pipe.</param>
internal sealed class PipedInput(Stream inner) : Stream
{
    private const int Chunk = 1 << 16;
    private const int MostHead = 1 << 24;

    private Stream? _held;
    private bool _isWhole;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>What came first, as far as the writer has written by now, but of an object no less than its line; it is read again afterwards.</summary>
    public byte[] Head()
    {
        _held ??= Begun();
        return _held is MemoryStream memory ? memory.ToArray() : First(_held);
    }

    // Pieces of a line come as the writer likes; who waits for an answer has written the line.
    private MemoryStream Begun()
    {
        var (head, piece, isObject) = (new MemoryStream(), new byte[Chunk], false);
        while (head.Length < MostHead && inner.Read(piece, 0, piece.Length) is > 0 and var read)
        {
            head.Write(piece, 0, read);
            var text = isObject ? piece.AsSpan(0, read) : head.GetBuffer().AsSpan(0, (int)head.Length).TrimStart("\uFEFF \t\r\n"u8);
            isObject |= text.StartsWith("{"u8);
            if (text.Length > 0 && (!isObject || text.Contains((byte)'\n'))) break;
        }

        head.Position = 0;
        return head;
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
