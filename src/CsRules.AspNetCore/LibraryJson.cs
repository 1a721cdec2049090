using System.Text.Json.Serialization.Metadata;

namespace CsRules.AspNetCore;

/// <summary>The library's own types in a host's JSON: as the library writes them, absent members left out.</summary>
internal static class LibraryJson
{
    public static IJsonTypeInfoResolver Resolver { get; } = CsRulesJson.Options.TypeInfoResolver!.WithAddedModifier(LeaveOutAbsent);

    private static void LeaveOutAbsent(JsonTypeInfo type)
    {
        foreach (var member in type.Properties)
            if (member.Get is not null && member.ShouldSerialize is null && (!member.PropertyType.IsValueType || Nullable.GetUnderlyingType(member.PropertyType) is not null))
                member.ShouldSerialize = static (_, value) => value is not null;
    }
}
