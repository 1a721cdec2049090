using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using CsRules.Sla;

namespace CsRules.Tests.Surface;

/// <summary>A list that may be left out is never the array that throws when it is looked at.</summary>
/// <remarks>
/// Two lists have something in them where nothing is said: the shares of a budget at which to warn, 50, 75 and 90%, and by what a
/// report is divided, by channel.
/// </remarks>
public class EmptyListTests
{
    public static TheoryData<Type, string> Lists()
    {
        var data = new TheoryData<Type, string>();
        foreach (var type in PublicSurface.Types.Where(t => !t.IsEnum && !t.IsInterface && !t.IsAbstract && !t.ContainsGenericParameters))
            foreach (var property in FullValue.Settable(type).Where(IsOptionalList))
                data.Add(type, property.Name);
        return data;
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_that_was_never_made_is_the_usual_one_and_another_stays_as_it_is(Type type, string name)
    {
        var list = type.GetProperty(name)!;
        var value = FullValue.Of(type);
        Assert.Equal((false, 1), Look(list.GetValue(value)!));
        list.SetValue(value, Activator.CreateInstance(list.PropertyType));
        var usual = (type, name) == (typeof(SlaPolicy), nameof(SlaPolicy.AtRisk)) ? 3 : (type, name) == (typeof(SlaReportDocument), nameof(SlaReportDocument.By)) ? 1 : 0;
        Assert.Equal((false, usual), Look(list.GetValue(value)!));
    }

    private static bool IsOptionalList(PropertyInfo property) =>
        property.PropertyType.IsGenericType
        && property.PropertyType.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
        && property.GetCustomAttribute<RequiredMemberAttribute>() is null
        && property.DeclaringType!.GetConstructors().All(c => c.GetParameters().All(p => p.Name != property.Name));

    private static (bool IsDefault, int Length) Look(object list)
    {
        var isDefault = (bool)list.GetType().GetProperty("IsDefault")!.GetValue(list)!;
        return (isDefault, isDefault ? 0 : (int)list.GetType().GetProperty("Length")!.GetValue(list)!);
    }
}
