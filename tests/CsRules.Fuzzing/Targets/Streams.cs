using System.Text;
using System.Text.Json;
using CsRules.Cli.Io;
using CsRules.Orders;
using CsRules.Sla;

namespace CsRules.Fuzzing.Targets;

/// <summary>Files of documents, one or one a line, and texts in any encoding: the same however few bytes arrive at once.</summary>
internal static class Streams
{
    public static IEnumerable<FuzzTarget> All =>
    [
        Of<Conversation>("sla-report"), Of<OrderLife>("agenda-orders"),
        new("text", InputForm.Table, Text, [SampleDocuments.Rows("sla-log"), Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("번호,날짜\n1,2")).ToArray(), [0xB9, 0xF8, 0xC8, 0xA3, (byte)'\n', 0xB0, 0xA1]]),
    ];

    private static FuzzTarget Of<T>(string sample) where T : class => new(
        "stream." + typeof(T).Name, InputForm.Json,
        bytes => BrokenPromiseException.Same("a file, and a pipe of few bytes", Read<T>(new MemoryStream(bytes)), Read<T>(new SlowStream(bytes))),
        [Encoding.UTF8.GetBytes(string.Join('\n', SampleDocuments.Text(sample).Split('\n').Take(3))), Encoding.UTF8.GetBytes($"[{string.Join(',', SampleDocuments.Text(sample).Split('\n').Take(2))}]")]);

    private static string Read<T>(Stream stream) where T : class
    {
        using var text = new StrictText(stream);
        var type = CsRulesJson.TypeOf<T>();
        return string.Join('\n', DocumentStream.Read(text, type).Select(read =>
        {
            foreach (var error in read.Errors.AddRange(read.Notes)) Promises.Told(error);
            return read.Line + (read.Value is null ? string.Join(' ', read.Errors) : JsonSerializer.Serialize(read.Value, type));
        }));
    }

    private static void Text(byte[] bytes)
    {
        foreach (var encoding in Enum.GetValues<TextEncoding>())
        {
            var (whole, slow) = (Whole(new MemoryStream(bytes), encoding), Whole(new SlowStream(bytes), encoding));
            BrokenPromiseException.Same($"{encoding} at once, and few bytes at a time", whole, slow);
        }
    }

    private static string Whole(Stream stream, TextEncoding encoding)
    {
        using var text = new StrictText(stream, encoding, () => { });
        var (read, faults) = text.Whole();
        return read + string.Join(' ', faults);
    }
}
