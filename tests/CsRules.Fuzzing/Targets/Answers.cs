using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using CsRules.Cli;
using CsRules.Cli.Tests.Fuzz;
using CsRules.Documents;
using CsRules.Returns;

namespace CsRules.Fuzzing.Targets;

/// <summary>
/// A document of each type: both readers say the same of it, what is read is read again from what is written of it, and every door that
/// takes it answers or tells why not, whether it was checked or not.
/// </summary>
internal static class Answers
{
    public static IEnumerable<FuzzTarget> All =>
    [
        .. DocumentKind.All.Select(kind => kind.Type).OfType<JsonTypeInfo>().Concat(Unchecked.All.Select(door => (JsonTypeInfo)CsRulesJson.Options.GetTypeInfo(door.Type)))
            .Concat(Directly.All.Select(document => CsRulesJson.Options.GetTypeInfo(document.Type))).DistinctBy(type => type.Type)
            .Select(type => (FuzzTarget)typeof(Answers).GetMethod(nameof(Of), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(type.Type).Invoke(null, [type])!),
    ];

    private static FuzzTarget Of<T>(JsonTypeInfo type) where T : class
    {
        Func<string, IReadOnlyCollection<InputError>>[] doors =
        [
            .. Directly.All.Where(document => document.Type == typeof(T)).SelectMany(document => new Func<string, IReadOnlyCollection<InputError>>[] { json => document.Ask(json), json => document.Unchecked(json) }),
            .. Unchecked.All.Where(door => door.Type == typeof(T)).Select(door => (Func<string, IReadOnlyCollection<InputError>>)(json => door.Ask(json))),
        ];
        byte[][] samples =
        [
            .. SampleDocuments.Of(typeof(T)),
            .. Unchecked.All.Where(door => door.Type == typeof(T)).Select(door => Encoding.UTF8.GetBytes(door.Sample)),
            .. Reports(typeof(T)),
        ];
        return new("answer." + typeof(T).Name, InputForm.Json, bytes => Ask(bytes, (JsonTypeInfo<T>)type, doors), samples);
    }

    private static void Ask<T>(byte[] bytes, JsonTypeInfo<T> type, Func<string, IReadOnlyCollection<InputError>>[] doors) where T : class
    {
        var (value, errors) = DocumentReader.Read(bytes, type);
        foreach (var error in errors) Promises.Told(error);
        Walked(bytes, value, errors, type);
        if (value is null) return;
        var written = JsonSerializer.Serialize(value, type);
        var (again, wrong) = DocumentReader.Read(Encoding.UTF8.GetBytes(written), type);
        if (again is null) throw new BrokenPromiseException($"what was written is not read: {wrong[0]} {written}");
        BrokenPromiseException.Same("written twice", written, JsonSerializer.Serialize(again, type));
        Settings(value);
        var json = Encoding.UTF8.GetString(bytes);
        foreach (var door in doors)
            foreach (var error in door(json)) Promises.Told(error);
    }

    // The reader that reads at once and the one that walks value by value.
    private static void Walked<T>(byte[] bytes, T? value, IReadOnlyCollection<InputError> errors, JsonTypeInfo<T> type) where T : class
    {
        if (!Utf8.IsValid(bytes)) return;
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = DocumentLimits.MostDepth });
        }
        catch (JsonException)
        {
            if (value is not null && bytes is not [0xEF, 0xBB, 0xBF, ..]) throw new BrokenPromiseException("read, and no JSON");
            return;
        }

        using (document)
        {
            var (walked, told) = DocumentReader.Read(document.RootElement, type);
            BrokenPromiseException.Same("errors of two readers", string.Join(' ', told.Select(e => e.Path + e.Code)), string.Join(' ', errors.Select(e => e.Path + e.Code)));
            BrokenPromiseException.Same("documents of two readers", walked is null ? "" : JsonSerializer.Serialize(walked, type), value is null ? "" : JsonSerializer.Serialize(value, type));
        }
    }

    // What no door of the tables above takes; the commands of the rest are targets of their own.
    private static void Settings<T>(T value)
    {
        if (value is not ReturnSettings settings || !Validation.Check(new ReturnSettingsValidator(), settings).RemoveAll(e => e.IsWarning).IsEmpty) return;
        foreach (var language in Enum.GetValues<Language>())
            foreach (var line in settings.Compile().Lines(language)) TermsText.Read(line.Sentence);
    }

    private static IEnumerable<byte[]> Reports(Type type) =>
        type == typeof(CsRules.Sla.SlaReportDocument) ? [Merges.Part("sla", "sla-report")]
        : type == typeof(CsRules.Service.ServiceReportDocument) ? [Merges.Part("service", "service-histories")]
        : [];
}
