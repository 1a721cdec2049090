using System.Reflection;

namespace CsRules.Tests.Surface;

/// <summary>A type's name as it is written in C#, with its question marks.</summary>
internal static class TypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(uint)] = "uint",
        [typeof(byte)] = "byte",
        [typeof(short)] = "short",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
    };

    public static NullabilityInfo Nullability(FieldInfo field) => new NullabilityInfoContext().Create(field);

    public static NullabilityInfo Nullability(PropertyInfo property) => new NullabilityInfoContext().Create(property);

    public static NullabilityInfo Nullability(ParameterInfo parameter) => new NullabilityInfoContext().Create(parameter);

    public static string Of(Type type, NullabilityInfo? nullability)
    {
        if (type.IsByRef) return Of(type.GetElementType()!, nullability?.ElementType ?? nullability);
        if (Nullable.GetUnderlyingType(type) is { } inner) return Of(inner, null) + "?";
        // A type parameter is as nullable as what it stands for.
        var mark = !type.IsValueType && !type.IsGenericParameter && nullability?.ReadState == NullabilityState.Nullable ? "?" : "";
        if (type.IsArray) return $"{Of(type.GetElementType()!, nullability?.ElementType)}[]{mark}";
        return Plain(type, nullability) + mark;
    }

    private static string Plain(Type type, NullabilityInfo? nullability)
    {
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        if (!type.IsGenericType) return type.Name;
        var inner = nullability?.GenericTypeArguments;
        var arguments = type.GetGenericArguments().Select((a, i) => Of(a, inner is not null && i < inner.Length ? inner[i] : null));
        return type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true
            ? $"({string.Join(", ", arguments)})"
            : $"{type.Name.Split('`')[0]}<{string.Join(", ", arguments)}>";
    }
}
