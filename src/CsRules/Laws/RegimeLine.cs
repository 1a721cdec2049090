namespace CsRules.Laws;

/// <summary>A line of a regime's table: a question, the answer, the article.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Answer">What the law says.</param>
/// <param name="Article">Where, with a mark where it is not confirmed.</param>
/// <example>
/// <para>The article stands beside the answer, in the same language:</para>
/// <code>
/// RegimeLine window = RegimeTable.Of(Law.Korea.Regime, Language.English)[0];
/// window.Answer;    // "7 days"
/// window.Article;   // "E-Commerce Act Art 17(1)1"
/// </code>
/// </example>
public sealed record RegimeLine(string Question, string Answer, string Article);
