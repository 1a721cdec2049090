namespace CsRules.AspNetCore;

/// <summary>One thing that is wrong with a request, as problem details tell it.</summary>
/// <param name="Path">JSON path in the request's document.</param>
/// <param name="Code">Stable code, for the program.</param>
/// <param name="Text">A sentence for the person, in the language of the request.</param>
public sealed record ProblemError(string Path, string Code, string Text);
