using System.CommandLine;

namespace CsRules.Cli.Io;

/// <summary>A command whose tables and lines for a person can also be had as a page (<c>--output html</c>).</summary>
/// <param name="name">The word typed.</param>
/// <param name="description">What it does, for the help.</param>
/// <param name="korean">The page's heading in Korean.</param>
/// <param name="english">The page's heading in English.</param>
internal sealed class SheetCommand(string name, string description, string korean, string english) : Command(name, description)
{
    /// <summary>The page's heading.</summary>
    public (string Korean, string English) Title { get; } = (korean, english);
}
