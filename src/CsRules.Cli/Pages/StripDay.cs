namespace CsRules.Cli.Pages;

/// <summary>What a calendar says of a day.</summary>
/// <param name="Said">What is written below the day, a line each.</param>
/// <param name="Off">The names of the holidays that it is.</param>
/// <param name="Style">How it is drawn.</param>
internal sealed record StripDay(IReadOnlyList<string> Said, IReadOnlyList<string> Off, StripStyle Style);
