using System.Collections.Immutable;

namespace CsRules.Returns;

/// <summary>A sentence of a notice.</summary>
/// <param name="Question">The question that it answers.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Kind">The clause that it is.</param>
/// <param name="Citations">The articles that it rests on.</param>
/// <example>
/// <para>A sentence that only the shop's kindness gives rests on no article:</para>
/// <code>
/// var lines = new ReturnSettings { GoodwillDays = 3 }.Compile().Lines(Language.English);
/// lines.Single(line =&gt; line.Kind == ClauseKind.Goodwill).Citations.Length;      // 0
/// lines.Single(line =&gt; line.Kind == ClauseKind.ReturnWindow).Citations[0];      // "E-Commerce Act Art 17(1)1"
/// </code>
/// </example>
public sealed record NoticeLine(string Question, string Sentence, ClauseKind Kind, ImmutableArray<string> Citations)
{
    /// <summary>What the shop must do besides writing the sentence, for the shop and not for its page; null where nothing is.</summary>
    public string? ForShop { get; init; }
}
