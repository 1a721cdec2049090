using System.Text.Json.Serialization;
using CsRules.Decisions;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Returns;

/// <summary>A step of a trace in words.</summary>
/// <param name="Stage">At which step.</param>
/// <param name="Code">The datum's code.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Answer">What the data says.</param>
/// <param name="Effect">What became of it.</param>
/// <param name="Article">Where it stands.</param>
/// <param name="Confidence">How sure that is; null where no place is named.</param>
/// <param name="From">First day in force, if it is dated.</param>
/// <param name="Until">Last day in force, if it has ended.</param>
/// <example>
/// <para>What a document says of a step:</para>
/// <code>
/// var answer = ReturnAnswer.Of(Law.Korea.Decide(claim, asOf), "R-1", Language.English, withTrace: true);
/// AnsweredStep window = answer.Trace!.Value.First(step =&gt; step.Code == "window");
/// window.Answer;    // "7 days"
/// window.Article;   // "E-Commerce Act Art 17(1)1"
/// </code>
/// </example>
public sealed record AnsweredStep(
    TraceStage Stage, string Code, string Question, string Answer, TraceEffect Effect, string? Article, Confidence? Confidence, [property: JsonConverter(typeof(LocalDateConverter))] LocalDate? From, [property: JsonConverter(typeof(LocalDateConverter))] LocalDate? Until)
{
    internal static AnsweredStep Of(TraceStep step, Language language) => new(
        step.Stage, step.Datum.Code, step.Datum.Question.In(language), step.Datum.Answer.In(language), step.Effect,
        step.Datum.Citation?.Format(language), step.Datum.Citation?.Confidence, step.Datum.Citation?.From, step.Datum.Citation?.Until);
}
