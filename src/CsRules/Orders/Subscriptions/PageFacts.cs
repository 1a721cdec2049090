using System.Text.Json.Serialization;
using CsRules.Decisions;

namespace CsRules.Orders;

/// <summary>What a page does on the way to a purchase or to its end. Whether it does so is found by people.</summary>
/// <example>
/// <para>Asking again is no nagging where the consumer may have seven days of quiet:</para>
/// <code>
/// var page = new PageFacts { AsksAgain = FactState.Proven };
/// SubscriptionRules.Judge(page, Law.Korea, today).Length;                              // 1
/// SubscriptionRules.Judge(page with { QuietDays = 7 }, Law.Korea, today).Length;       // 0
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PageFacts
{
    /// <summary>The first screen shows a part of the price.</summary>
    public FactState ShowsPartOfThePrice { get; init; }

    /// <summary>That screen says what is left out of the price, and why.</summary>
    public bool SaysWhatIsLeftOut { get; init; }

    /// <summary>An option is chosen before the consumer chose it.</summary>
    public FactState PreselectsAnOption { get; init; }

    /// <summary>Size, shape or colour set the choices markedly apart, so that one looks like the only one.</summary>
    public FactState SetsChoicesApart { get; init; }

    /// <summary>It asks again and again to change what the consumer has chosen.</summary>
    public FactState AsksAgain { get; init; }

    /// <summary>Days for which the consumer may choose not to be asked again; null where that can't be chosen.</summary>
    public int? QuietDays { get; init; }
}
