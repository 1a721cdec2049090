using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CsRules.Cli.Io;
using CsRules.Documents;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Sla;

namespace CsRules.Fuzzing.Targets;

/// <summary>Documents as other systems write them: what is right stays as it is, and who passes unknown fields by reads no less than who does not.</summary>
internal static class Repairs
{
    public static IEnumerable<FuzzTarget> All => [Of<Conversation>(), Of<ReturnCase>(), Of<OrderLife>(), Of<TierCase>(), Of<RefundCase>()];

    private static FuzzTarget Of<T>() where T : class =>
        new("repair." + typeof(T).Name, InputForm.Json, bytes => Ask(bytes, CsRulesJson.TypeOf<T>()), SampleDocuments.Of(typeof(T)));

    private static void Ask<T>(byte[] bytes, JsonTypeInfo<T> type) where T : class
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(bytes);
        }
        catch (JsonException)
        {
            return;
        }

        using (document)
        {
            var element = document.RootElement;
            JsonRepair.PageOf(element, type);
            var (strict, _) = DocumentReader.Read(element, type);
            var (mended, errors, notes) = JsonRepair.Read(element, type, isLenient: false);
            var (lenient, left, passed) = JsonRepair.Read(element, type, isLenient: true);
            foreach (var error in errors.AddRange(notes).AddRange(left).AddRange(passed)) Promises.Told(error);
            if (strict is not null && (mended is null || !notes.IsEmpty)) throw new BrokenPromiseException("what was right was mended");
            if (mended is not null && lenient is null) throw new BrokenPromiseException($"read where unknown fields are errors, and not where they are passed by: {left[0]}");
            if (mended is null && errors.IsEmpty) throw new BrokenPromiseException("not read, and nothing is told");
            if (strict is not null) BrokenPromiseException.Same("mended", JsonSerializer.Serialize(strict, type), JsonSerializer.Serialize(mended!, type));
        }
    }
}
