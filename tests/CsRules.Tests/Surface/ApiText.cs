using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace CsRules.Tests.Surface;

/// <summary>
/// The public surface as text: a block a type, a line a member, sorted, so that a change of the surface is a change of a
/// line. It reads like C# and says only what a caller can see.
/// </summary>
internal static class ApiText
{
    public static string Of(IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        foreach (var type in types)
        {
            if (text.Length > 0) text.Append('\n');
            text.Append(TypeHead.Of(type)).Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal)) text.Append("    ").Append(member).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            foreach (var name in Enum.GetNames(type))
                yield return $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}";
            yield break;
        }

        foreach (var field in PublicSurface.Fields(type)) yield return Field(field);
        foreach (var constructor in PublicSurface.Constructors(type))
            yield return $"{Reach(constructor)}{TypeHead.ShortName(type)}({Parameters(constructor)})";
        foreach (var property in PublicSurface.Properties(type)) yield return Property(property);
        foreach (var method in PublicSurface.Methods(type)) yield return Method(method);
    }

    private static string Field(FieldInfo field)
    {
        var kind = field.IsLiteral ? "const " : $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}";
        return $"{kind}{TypeName.Of(field.FieldType, TypeName.Nullability(field))} {field.Name}";
    }

    private static string Property(PropertyInfo property)
    {
        var get = property.GetMethod!;
        var set = property.SetMethod is { } given && PublicSurface.IsVisible(given) ? given : null;
        var isInit = set?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        var index = get.GetParameters().Length > 0 ? $"this[{Parameters(get)}]" : property.Name;
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var type = TypeName.Of(property.PropertyType, TypeName.Nullability(property));
        return $"{Reach(get)}{required}{type} {index} {{ get;{(set is null ? "" : isInit ? " init;" : " set;")} }}";
    }

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";
        var constraints = string.Concat(method.IsGenericMethod ? method.GetGenericArguments().Select(TypeHead.Constraint) : []);
        var type = TypeName.Of(method.ReturnType, TypeName.Nullability(method.ReturnParameter));
        return $"{Reach(method)}{type} {method.Name}{generic}({Parameters(method)}){constraints}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var by = parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : "";
        var self = parameter.Position == 0 && parameter.Member.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        var many = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "";
        var fallback = parameter.HasDefaultValue ? " = " + Default(parameter) : "";
        return $"{self}{many}{by}{TypeName.Of(parameter.ParameterType, TypeName.Nullability(parameter))} {parameter.Name}{fallback}";
    }

    private static string Default(ParameterInfo parameter) => parameter.RawDefaultValue switch
    {
        null => parameter.ParameterType.IsValueType ? "default" : "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        var value when parameter.ParameterType.IsEnum => Enum.ToObject(parameter.ParameterType, value).ToString()!,
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Reach(MethodBase method) =>
        (method.IsPublic ? "" : "protected ")
        + (method.IsStatic ? "static " : "")
        + (method is MethodInfo { IsVirtual: true, IsFinal: false } m && m.DeclaringType is { IsInterface: false } ? Virtual(m) : "");

    private static string Virtual(MethodInfo method) =>
        method.IsAbstract ? "abstract " : method.GetBaseDefinition() != method ? "override " : "virtual ";
}
