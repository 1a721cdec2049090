using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using CsRules.Documents;

namespace CsRules.Cli.Io;

/// <summary>
/// The text of an input: UTF-8, UTF-16 where a byte order mark says so, and a table that is neither as CP949 where it is that.
/// Bytes that fit nothing are left out and noted with their line; whoever reads takes the notes and refuses what stands there.
/// Nothing is ever replaced.
/// </summary>
/// <param name="stream">The bytes.</param>
/// <param name="encoding">How they are read.</param>
/// <param name="asKorean">What to do where they turn out to be CP949; null where they may not be, unless asked for.</param>
internal sealed class StrictText(Stream stream, TextEncoding encoding = TextEncoding.Detected, Action? asKorean = null) : TextReader
{
    // Enough to tell one encoding from the other, from the first byte that is not ASCII.
    private const int Telling = 1 << 12;

    private const int BlockSize = 1 << 16;
    private const int LongestMark = 3;

    // With as many bytes left there is a character to be decoded, or one to be refused.
    private const int LongestCharacter = 4;

    private readonly byte[] _bytes = new byte[BlockSize];
    private readonly char[] _chars = new char[BlockSize];
    private readonly Queue<TextFault> _faults = [];
    private Form _form = Form.Unknown;
    private int _from;
    private int _to;
    private int _at;
    private int _end;
    private long _line = 1;
    private long _position;
    private long _lineStart;
    private long _lastFault;
    private long _given;
    private bool _endsInReturn;
    private bool _leftOut;
    private bool _isBehindFault;
    private bool _isOver;

    private enum Form
    {
        Unknown,
        Utf8,
        Utf16LittleEndian,
        Utf16BigEndian,

        // Only ASCII so far, which both are.
        Undecided,
        Cp949,
    }

    /// <summary>True where all of it is there already: a file, and no pipe or terminal.</summary>
    public bool IsFile => stream.CanSeek;

    /// <summary>True where something that was read already could not be decoded.</summary>
    public bool HasFaults => _faults.Count > 0;

    /// <summary>What could not be decoded on the lines up to one, at most one note a line; each is given once.</summary>
    public ImmutableArray<TextFault> FaultsUpTo(long line)
    {
        var faults = ImmutableArray.CreateBuilder<TextFault>();
        while (_faults.TryPeek(out var fault) && fault.Line <= line) faults.Add(_faults.Dequeue());
        return faults.DrainToImmutable();
    }

    /// <summary>The whole text that is left and everything that could not be decoded in it.</summary>
    public (string Text, ImmutableArray<InputError> Faults) Whole() =>
        (ReadToEnd(), [.. FaultsUpTo(long.MaxValue).Select(fault => fault.ToInputError())]);

    /// <inheritdoc/>
    public override int Peek() => Fill() ? _chars[_at] : -1;

    /// <inheritdoc/>
    public override int Read() => Fill() ? _chars[_at++] : -1;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        // As much as there is room for: whoever tells the separator of a table by its first characters should see the same of a pipe as of a file.
        var read = 0;
        while (read < buffer.Length && Fill())
        {
            var some = _chars.AsSpan(_at, Math.Min(buffer.Length - read, _end - _at));
            some.CopyTo(buffer[read..]);
            _at += some.Length;
            read += some.Length;
        }

        return read;
    }

    /// <inheritdoc/>
    public override string? ReadLine()
    {
        // A last line of bytes that fit nothing is one: they were noted, and somebody has to be told.
        if (!Fill() && (_lastFault != _line || _given >= _line)) return null;
        _given++;
        var line = new StringBuilder();
        while (Fill())
        {
            var rest = _chars.AsSpan(_at, _end - _at);
            var stop = rest.IndexOfAny('\r', '\n');
            if (stop < 0)
            {
                line.Append(rest);
                _at = _end;
                continue;
            }

            line.Append(rest[..stop]);
            _at += stop + 1;
            if (rest[stop] == '\r' && Fill() && _chars[_at] == '\n' && !(_at == 0 && _isBehindFault)) _at++;
            break;
        }

        return line.ToString();
    }

    /// <summary>
    /// The next line in UTF-8, without its end; null where there is none. What is UTF-8 already is taken as it stands and decoded nowhere;
    /// bytes that fit nothing are left out and noted as those of a text.
    /// </summary>
    public byte[]? ReadUtf8Line()
    {
        if (_form == Form.Unknown) More();
        if (_form != Form.Utf8 || _at < _end) return ReadLine() is { } text ? Encoding.UTF8.GetBytes(text) : null;
        if (!Waits()) return null;
        var (before, beginning) = ((int)(_position - _lineStart), (ArrayBufferWriter<byte>?)null);
        while (true)
        {
            var rest = _bytes.AsSpan(_from, _to - _from);
            if (rest.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var stop)
            {
                beginning?.Write(rest[..stop]);
                var line = Clean(beginning is null ? rest[..stop] : beginning.WrittenSpan, before);
                Pass(stop);
                EndLine();
                return line;
            }

            // Only a line that a block cuts is put together.
            (beginning ??= new()).Write(rest);
            Pass(rest.Length);
            if (!Waits()) return Clean(beginning.WrittenSpan, before);
        }
    }

    // True where a byte is there to be read.
    private bool Waits()
    {
        if (_from == _to && !_isOver) More();
        return _from < _to;
    }

    private void Pass(int bytes)
    {
        _from += bytes;
        _position += bytes;
    }

    // A line feed behind a return ends no second line.
    private void EndLine()
    {
        var isReturn = _bytes[_from] == '\r';
        Pass(1);
        if (isReturn && Waits() && _bytes[_from] == '\n') Pass(1);
        _line++;
        _lineStart = _position;
    }

    // The bytes of a line that are text; the first of the others is noted, counted from the line's beginning, which a mark may stand before.
    private byte[] Clean(ReadOnlySpan<byte> line, int before)
    {
        if (Utf8.IsValid(line)) return line.ToArray();
        var (clean, first) = (new ArrayBufferWriter<byte>(line.Length), -1);
        for (var (at, length) = (0, 0); at < line.Length; at += length)
            if (Rune.DecodeFromUtf8(line[at..], out _, out length) == OperationStatus.Done) clean.Write(line.Slice(at, length));
            else if (first < 0) first = at;
        _faults.Enqueue(new(_line, before + first + 1, line[first], IsKorean: false));
        return clean.WrittenSpan.ToArray();
    }

    /// <inheritdoc/>
    public override string ReadToEnd()
    {
        var text = new StringBuilder();
        while (Fill())
        {
            text.Append(_chars, _at, _end - _at);
            _at = _end;
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) stream.Dispose();
        base.Dispose(disposing);
    }

    // True where a character is there to be read.
    private bool Fill()
    {
        while (_at == _end)
        {
            if (_isOver && _from == _to) return false;
            if (!_isOver && _to - _from < LongestCharacter) More();
            if (_form == Form.Undecided) Decide();
            Decode();
        }

        return true;
    }

    private void More()
    {
        _bytes.AsSpan(_from, _to - _from).CopyTo(_bytes);
        (_from, _to) = (0, _to - _from);
        // A mark is known once all of it is there, however little a pipe gives at a time.
        do
        {
            var read = stream.Read(_bytes, _to, _bytes.Length - _to);
            _isOver = read == 0;
            _to += read;
        }
        while (!_isOver && _form == Form.Unknown && _to < LongestMark);
        if (_form == Form.Unknown) _form = Mark();
    }

    private Form Mark()
    {
        var (form, length) = _bytes.AsSpan(0, _to) switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Form.Utf8, 3),
            [0xFF, 0xFE, ..] => (Form.Utf16LittleEndian, 2),
            [0xFE, 0xFF, ..] => (Form.Utf16BigEndian, 2),
            _ => (encoding == TextEncoding.Cp949 ? Form.Cp949 : encoding == TextEncoding.Detected && asKorean is not null ? Form.Undecided : Form.Utf8, 0),
        };
        _from = length;
        _position = length;
        return form;
    }

    // UTF-8 before anything else, since text in CP949 hardly ever is UTF-8 by chance.
    private void Decide()
    {
        var first = _bytes.AsSpan(_from, _to - _from).IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        if (first < 0) return;
        while (!_isOver && _to - _from - first < Telling && _to < _bytes.Length)
        {
            var read = stream.Read(_bytes, _to, _bytes.Length - _to);
            _isOver = read == 0;
            _to += read;
        }

        var telling = _bytes.AsSpan(_from, _to - _from);
        // One byte that went wrong makes no text of the one encoding into text of the other: of the two, the one that it fits better.
        var faults = FaultsAsUtf8(telling);
        var isKorean = faults > 0 && KoreanText.Faults(telling) < faults;
        _form = isKorean ? Form.Cp949 : Form.Utf8;
        if (isKorean) asKorean?.Invoke();
    }

    private int FaultsAsUtf8(ReadOnlySpan<byte> bytes)
    {
        var faults = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == OperationStatus.InvalidData || (status == OperationStatus.NeedMoreData && _isOver)) faults++;
            bytes = bytes[Math.Max(length, 1)..];
        }

        return faults;
    }

    private void Decode()
    {
        var source = _bytes.AsSpan(_from, _to - _from);
        int read, written;
        var status = _form switch
        {
            Form.Utf8 or Form.Undecided => Utf8.ToUtf16(source, _chars, out read, out written, replaceInvalidSequences: false, isFinalBlock: _isOver),
            Form.Cp949 => KoreanText.Decode(source, _chars, out read, out written),
            _ => Utf16Text.Decode(source, _chars, _form == Form.Utf16BigEndian, out read, out written),
        };
        (_at, _end) = (0, written);
        // What was left out between a return and a line feed had been a line.
        if (written > 0) (_isBehindFault, _leftOut) = (_leftOut, false);
        Count(_chars.AsSpan(0, written), read);
        if (status is not (OperationStatus.InvalidData or OperationStatus.NeedMoreData)) return;
        if (status == OperationStatus.NeedMoreData && !_isOver) return;
        Refuse(source[read..]);
    }

    private void Refuse(ReadOnlySpan<byte> source)
    {
        var length = Math.Min(2, source.Length);
        if (_form is Form.Utf8 or Form.Undecided) Rune.DecodeFromUtf8(source, out _, out length);
        // A pair that is no character may hide the end of a line.
        if (_form == Form.Cp949) length = 1;
        if (_lastFault != _line) _faults.Enqueue(new(_line, _position - _lineStart + 1, source[0], _form == Form.Cp949));
        (_lastFault, _leftOut, _endsInReturn) = (_line, true, false);
        _from += length;
        _position += length;
    }

    // Where the next byte stands: its line, and where that line begins.
    private void Count(ReadOnlySpan<char> text, int read)
    {
        _from += read;
        _position += read;
        if (text.IsEmpty) return;
        // A line feed behind a return ends no second line.
        var lines = text.Count('\n') - (_endsInReturn && text[0] == '\n' ? 1 : 0);
        for (var rest = text; rest.IndexOf('\r') is >= 0 and var at; rest = rest[(at + 1)..])
            if (at + 1 == rest.Length || rest[at + 1] != '\n') lines++;
        _endsInReturn = text[^1] == '\r';
        _line += lines;
        var last = text.LastIndexOfAny('\r', '\n');
        if (last < 0) return;
        var behind = text[(last + 1)..];
        _lineStart = _position - _form switch
        {
            Form.Utf8 or Form.Undecided => Encoding.UTF8.GetByteCount(behind),
            Form.Cp949 => behind.Length + KoreanText.Pairs(behind),
            _ => behind.Length * 2L,
        };
    }
}
