namespace CsRules.Sla;

/// <summary>One part of a report: what a mapper read, so that it is counted once and what is missing is told.</summary>
/// <param name="Id">What it is known again by; null in a whole report, which can't be merged again. The same rows have the same id in any order.</param>
/// <param name="Rows">Rows or documents read.</param>
/// <param name="LeftOut">Of them, those that could not be used.</param>
/// <example>
/// <para>A part of which a row could not be used says so, and the sum says it too:</para>
/// <code>
/// SlaReport Part(string id, long leftOut) =&gt; SlaReport.Of([], seoul).From(
///     new() { AsOf = now, Basis = "b", Parts = [new SlaPart(id, 100, leftOut)] });
/// Part("one", 0).Merge(Part("two", 3)).Source!.LeftOut;   // 3
/// </code>
/// </example>
public sealed record SlaPart(string? Id, long Rows, long LeftOut);
