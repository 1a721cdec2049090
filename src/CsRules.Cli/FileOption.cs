using System.CommandLine;

namespace CsRules.Cli;

/// <summary>An option that names a file, or several, so that all of them are judged before the first answer.</summary>
internal interface IFileOption;

/// <summary>An option whose words are names of files.</summary>
/// <param name="name">The option: "--policy".</param>
internal sealed class FileOption<T>(string name) : Option<T>(name), IFileOption;
