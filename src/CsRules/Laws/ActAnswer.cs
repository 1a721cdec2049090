using CsRules.Documents;

namespace CsRules.Laws;

/// <summary>An act in the list of what is built in: a line of what <c>regime list</c> prints.</summary>
/// <example>
/// <para>Korea's acts stand under one country, each with its own window:</para>
/// <code>
/// var korea = LawBook.Of("KR");
/// ActAnswer.Of(korea, korea.General.Regime, Language.English).WindowDays;   // 7
/// ActAnswer.Of(korea, korea.Acts[1].Regime, Language.English).WindowDays;   // 14
/// </code>
/// </example>
public sealed record ActAnswer
{
    /// <summary>ISO 3166 country code.</summary>
    public required string Id { get; init; }

    /// <summary>The country's name.</summary>
    public required string Country { get; init; }

    /// <summary>The act's name.</summary>
    public required string Act { get; init; }

    /// <summary>Days in which a change of mind may be told.</summary>
    public required int WindowDays { get; init; }

    /// <summary>Lays out an act of a country in a language.</summary>
    public static ActAnswer Of(LawBook laws, StatutoryRegime act, Language language)
    {
        ArgumentNullException.ThrowIfNull(laws);
        ArgumentNullException.ThrowIfNull(act);
        return new() { Id = laws.Id, Country = act.Name.In(language), Act = act.Act.Name(language), WindowDays = act.Window.Length };
    }
}
