using System.Text;
using System.Text.Json;

namespace CsRules.ShopBackend.Data;

/// <summary>Documents that the shop wrote itself.</summary>
internal static class Stored
{
    public static string Write<T>(T document) => JsonSerializer.Serialize(document, CsRulesJson.TypeOf<T>());

    public static T Read<T>(string text) where T : class
    {
        var (document, errors) = DocumentReader.Read(Encoding.UTF8.GetBytes(text), CsRulesJson.TypeOf<T>());
        return document ?? throw new InvalidOperationException($"A stored {typeof(T).Name} can't be read: {string.Join("; ", errors)}");
    }
}
