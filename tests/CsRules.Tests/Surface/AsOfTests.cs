using System.Reflection;
using NodaTime;

namespace CsRules.Tests.Surface;

/// <summary>Whoever asks as of an instant has to give one: the default is a slip, and would be an answer for 1970.</summary>
public class AsOfTests
{
    // They count from what they are given, and do not decide; or they are asked by those that refuse the default.
    private static readonly string[] NotAsked =
    [
        "Recontact.CameBack", "Silence.Since", "Silence.CloseFrom", "GoodwillAllowance.LeftIn", "AgendaChecks.IsInside", "OrderMovesAnswer.Of",
    ];

    public static TheoryData<string> Questions() => [.. All().Select(Name).Distinct().Except(NotAsked)];

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_question_refuses_the_default_instant(string name) => Assert.All(All().Where(m => Name(m) == name), method =>
        Assert.True(Reach.Calls(method, typeof(AsOf)), $"{name} answers for 1970 where nobody says when"));

    private static IEnumerable<MethodInfo> All() =>
        from type in PublicSurface.Types
        from method in PublicSurface.Methods(type)
        where method.GetParameters().Any(p => p.Name == "asOf" && p.ParameterType == typeof(Instant))
        select method;

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
