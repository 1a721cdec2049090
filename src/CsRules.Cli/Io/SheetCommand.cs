using System.CommandLine;
using CsRules.Documents;

namespace CsRules.Cli.Io;

/// <summary>A command whose tables and lines for a person can also be had as a page (<c>--output html</c>).</summary>
/// <param name="name">The word typed.</param>
/// <param name="title">The page's heading, as the texts call it.</param>
internal sealed class SheetCommand(string name, string title) : Command(name)
{
    /// <summary>The page's heading.</summary>
    public string Title(Language language) => CommandTexts.Say($"title.{title}", language);
}
