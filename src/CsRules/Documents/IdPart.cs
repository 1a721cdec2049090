namespace CsRules.Documents;

/// <summary>A name as a part of an id whose parts stand between slashes: what is in the name looks like no end of it.</summary>
internal static class IdPart
{
    public static string Of(string name) => name.Replace("%", "%25", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal);
}
