using System.Reflection;
using System.Runtime.CompilerServices;

namespace CsRules.Tests.Surface;

/// <summary>Everything that a user of the package can name.</summary>
internal static class PublicSurface
{
    public const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static Assembly Library { get; } = typeof(Money).Assembly;

    public static IReadOnlyList<Type> Types { get; } =
        [.. Library.GetExportedTypes().Where(t => !IsOfAnExtension(t)).OrderBy(t => t.FullName, StringComparer.Ordinal)];

    /// <summary>What people write: no accessors, nothing that the compiler made for a record.</summary>
    public static IEnumerable<MethodInfo> Methods(Type type) => type.GetMethods(Declared)
        .Where(m => IsVisible(m) && !IsMadeByCompiler(m))
        .Where(m => !m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal));

    public static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(Declared)
        .Where(p => p.GetMethod is { } get && IsVisible(get) && p.Name != "EqualityContract");

    public static IEnumerable<FieldInfo> Fields(Type type) => type.GetFields(Declared)
        .Where(f => f.IsPublic && !f.IsSpecialName);

    public static IEnumerable<ConstructorInfo> Constructors(Type type) => type.GetConstructors(Declared)
        .Where(c => !c.IsStatic && IsVisible(c) && !IsCopyOf(type, c));

    public static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Declared) is { } print && IsMadeByCompiler(print);

    public static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    public static bool IsMadeByCompiler(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name.StartsWith('<');

    // The compiler keeps what an extension was written on in types whose names nobody can write.
    private static bool IsOfAnExtension(Type type) => type.Name.StartsWith('<') || (type.DeclaringType is { } outer && IsOfAnExtension(outer));

    private static bool IsCopyOf(Type type, ConstructorInfo constructor) =>
        IsRecord(type) && constructor.GetParameters() is [var only] && only.ParameterType == type;
}
