using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Laws;

/// <summary>One thing that a law's data says: in words, with its article, its days and how sure it is.</summary>
/// <param name="Code">Stable code, unique in its act: "window", "exclusion/return.value-lost-by-use".</param>
/// <param name="Question">What is asked.</param>
/// <param name="Answer">What the data says.</param>
/// <param name="Citation">Where; null where the act names no place.</param>
/// <example>
/// <para>A rate has a first day and a last one:</para>
/// <code>
/// LawDatum rate = LawRegister.Of(Law.Korea.Regime).Single(datum =&gt; datum.Code == "late-interest/2012-08-18");
/// rate.Answer.In(Language.English);   // "20%"
/// rate.Citation!.From;                // 2012-08-18
/// rate.Citation!.Until;               // 2016-09-29
/// </code>
/// </example>
public sealed record LawDatum(string Code, LocalizedText Question, LocalizedText Answer, Citation? Citation);
