using System.Reflection;

namespace CsRules.Tests.Surface;

/// <summary>The line that declares a type.</summary>
internal static class TypeHead
{
    public static string Of(Type type)
    {
        var bases = Bases(type).ToList();
        return $"{Kind(type)} {type.Namespace}.{ShortName(type)}"
            + (bases.Count > 0 ? " : " + string.Join(", ", bases) : "")
            + string.Concat(type.IsGenericType ? type.GetGenericArguments().Select(Constraint) : []);
    }

    /// <summary>The name without its namespace, with the names of its type parameters.</summary>
    public static string ShortName(Type type)
    {
        var name = type.Name.Split('`')[0];
        if (type.IsGenericType) name += $"<{string.Join(", ", type.GetGenericArguments().Select(a => a.Name))}>";
        return type.DeclaringType is { } outer ? $"{ShortName(outer)}.{name}" : name;
    }

    public static string Constraint(Type parameter)
    {
        var attributes = parameter.GenericParameterAttributes;
        List<string> said = [];
        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint)) said.Add("class");
        if (attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint)) said.Add("struct");
        said.AddRange(parameter.GetGenericParameterConstraints().Where(c => c != typeof(ValueType)).Select(c => TypeName.Of(c, null)));
        return said.Count == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", said)}";
    }

    private static string Kind(Type type)
    {
        if (type.IsEnum) return type.IsDefined(typeof(FlagsAttribute)) ? "flags enum" : "enum";
        if (type.IsInterface) return "interface";
        if (typeof(Delegate).IsAssignableFrom(type)) return "delegate";
        var record = PublicSurface.IsRecord(type) ? "record " : "";
        if (type.IsValueType)
            return (type.IsDefined(typeof(System.Runtime.CompilerServices.IsReadOnlyAttribute)) ? "readonly " : "") + record + "struct";
        var shape = type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
        return shape + record + "class";
    }

    // Every record has it.
    private static bool IsOwnEquality(Type type, Type face) => PublicSurface.IsRecord(type) && face == typeof(IEquatable<>).MakeGenericType(type);

    // Only what the type itself adds: no base's interfaces, nor those that an interface brings with it.
    private static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum) return Enum.GetUnderlyingType(type) is var number && number != typeof(int) ? [TypeName.Of(number, null)] : [];
        var parent = type.BaseType is { } given && given != typeof(object) && given != typeof(ValueType) ? given : null;
        var inherited = (parent?.GetInterfaces() ?? []).Concat(type.GetInterfaces().SelectMany(i => i.GetInterfaces())).ToHashSet();
        var own = type.GetInterfaces().Where(i => !inherited.Contains(i) && !IsOwnEquality(type, i)).Select(i => TypeName.Of(i, null)).Order(StringComparer.Ordinal);
        return parent is null ? own : own.Prepend(TypeName.Of(parent, null));
    }
}
