using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cli.Sla;

/// <summary>
/// What a conversation says, as bytes that no other says: by them it is known again. Each text goes with its length, and each value
/// that may be absent with whether it is there.
/// </summary>
internal sealed class ConversationContent
{
    // One a thread, since every conversation has one for as long as it takes to work them out.
    [ThreadStatic]
    private static ConversationContent? _own;

    private byte[] _bytes = new byte[1 << 10];
    private int _length;

    /// <summary>The fingerprint of all that it says.</summary>
    public static Fingerprint Of(Conversation conversation)
    {
        var content = _own ??= new();
        content._length = 0;
        content.Add(conversation);
        return Fingerprint.Of(content._bytes.AsSpan(0, content._length));
    }

    private void Add(Conversation conversation)
    {
        Add(conversation.Id);
        Add((int)conversation.Channel);
        Add((int)conversation.Priority);
        Add(conversation.Tier);
        Add(conversation.Tags.Length);
        foreach (var tag in conversation.Tags) Add(tag);
        Add(conversation.Brand);
        Add(conversation.Team);
        Add(conversation.Agent);
        Add(conversation.Created);
        Add(conversation.TellsReopening ? 1 : 0);
        Add(conversation.Csat is null ? 0 : 1);
        Add(conversation.Csat ?? 0);
        Add(conversation.Events.Length);
        foreach (var one in conversation.Events) Add(one);
        // Rare, and of many parts.
        Add(conversation.Saved is { } saved ? JsonSerializer.Serialize(saved, CsRulesJson.TypeOf<SlaSaved>()) : null);
    }

    private void Add(in ConversationEvent one)
    {
        Add(one.At);
        Add((int)one.Kind);
        Add(one.Id);
        Add(1 + (int?)one.Priority ?? 0);
        Add(1 + (int?)one.Channel ?? 0);
        Add(one.Team);
        Add(one.Agent);
    }

    private void Add(Instant instant)
    {
        var since = instant - Instant.MinValue;
        Add(since.Days);
        BinaryPrimitives.WriteInt64LittleEndian(Next(sizeof(long)), since.NanosecondOfDay);
    }

    private void Add(string? text)
    {
        Add(text is null ? -1 : text.Length);
        var bytes = MemoryMarshal.AsBytes(text.AsSpan());
        bytes.CopyTo(Next(bytes.Length));
    }

    private void Add(int number) => BinaryPrimitives.WriteInt32LittleEndian(Next(sizeof(int)), number);

    private Span<byte> Next(int count)
    {
        if (_bytes.Length - _length < count) Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + count));
        _length += count;
        return _bytes.AsSpan(_length - count, count);
    }
}
