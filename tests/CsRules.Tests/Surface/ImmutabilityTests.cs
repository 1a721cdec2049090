using System.Runtime.CompilerServices;
using CsRules.Sla;

namespace CsRules.Tests.Surface;

/// <summary>A value that was made stays as it is, and nothing is remembered between two calls.</summary>
public class ImmutabilityTests
{
    // A builder counts into itself, and its documentation says so.
    private static readonly Type[] Builders = [typeof(SlaReportBuilder)];

    // They lay out a row of a table anew for every call.
    private static readonly Type[] Rows = [typeof(CsRules.Loyalty.TierCheckWords)];

    public static TheoryData<Type> Types() => [.. PublicSurface.Types.Where(t => !t.IsEnum && !t.IsInterface && !Builders.Contains(t))];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_public_type_can_not_be_changed_after_it_was_made(Type type)
    {
        var settable = type.GetProperties(PublicSurface.Declared)
            .Where(p => p.SetMethod is { } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)));
        Assert.Empty(settable.Select(p => p.Name));
        Assert.Empty(type.GetFields(PublicSurface.Declared).Where(f => !f.IsStatic && !f.IsInitOnly).Select(f => f.Name));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_public_member_hands_out_nothing_that_can_be_changed(Type type)
    {
        var handed = PublicSurface.Properties(type).Select(p => (p.Name, Type: p.PropertyType))
            .Concat(PublicSurface.Fields(type).Select(f => (f.Name, Type: f.FieldType)))
            .Concat(PublicSurface.Methods(type).Where(m => !Rows.Contains(type)).Select(m => (m.Name, Type: m.ReturnType)));
        Assert.Empty(handed.Where(h => IsChangeable(h.Type)).Select(h => h.Name));
    }

    [Fact]
    public void No_type_of_the_library_has_a_static_field_that_can_be_set_again()
    {
        var changeable = PublicSurface.Library.GetTypes()
            .Where(t => !PublicSurface.IsMadeByCompiler(t) && !IsSerializerContext(t))
            .SelectMany(t => t.GetFields(PublicSurface.Declared))
            .Where(f => f.IsStatic && !f.IsLiteral && !f.IsInitOnly && !PublicSurface.IsMadeByCompiler(f));
        Assert.Empty(changeable.Select(f => $"{f.DeclaringType!.Name}.{f.Name}"));
    }

    [Fact]
    public void No_type_of_the_library_counts_in_floating_point()
    {
        var floating = PublicSurface.Library.GetTypes()
            .Where(t => !PublicSurface.IsMadeByCompiler(t) && !IsSerializerContext(t))
            .SelectMany(t => t.GetFields(PublicSurface.Declared).Select(f => (Owner: t, f.Name, Type: f.FieldType))
                .Concat(t.GetMethods(PublicSurface.Declared).SelectMany(m => m.GetParameters().Append(m.ReturnParameter)
                    .Select(p => (Owner: t, m.Name, Type: p.ParameterType)))))
            .Where(m => m.Type == typeof(double) || m.Type == typeof(float))
            // The intervals of a trend: the one file that may, and nothing else asks it.
            .Where(m => m.Owner != typeof(CsRules.Sla.SlaIntervals));
        Assert.Empty(floating.Select(m => $"{m.Owner.Name}.{m.Name}"));
    }

    // The serializer's source generator keeps its metadata there; nothing of ours.
    private static bool IsSerializerContext(Type type) => typeof(System.Text.Json.Serialization.JsonSerializerContext).IsAssignableFrom(type);

    private static bool IsChangeable(Type type)
    {
        if (type.IsArray) return true;
        if (!type.IsGenericType) return typeof(System.Text.StringBuilder) == type;
        Type[] changeable = [typeof(List<>), typeof(IList<>), typeof(ICollection<>), typeof(Dictionary<,>), typeof(IDictionary<,>), typeof(HashSet<>), typeof(ISet<>), typeof(Span<>)];
        return changeable.Contains(type.GetGenericTypeDefinition());
    }
}
