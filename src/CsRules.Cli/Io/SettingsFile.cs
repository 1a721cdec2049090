using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using CsRules.Documents;
using FluentValidation;

namespace CsRules.Cli.Io;

/// <summary>A file that holds one document: a shop's settings, a mapping.</summary>
internal static class SettingsFile
{
    /// <summary>The document; null where it can't be read, which is printed.</summary>
    public static T? Read<T>(string path, JsonTypeInfo<T> type, CliHost host, ErrorPrinter errors) where T : class
    {
        using var reader = InputFile.OpenSettings(path, host);
        var (text, faults) = reader.Whole();
        errors.Print(path, null, faults);
        if (!faults.IsEmpty) return null;
        var (value, wrong) = DocumentReader.Read(Encoding.UTF8.GetBytes(text), type);
        errors.Print(path, null, wrong);
        return value;
    }

    /// <summary>The settings; null where they have errors, which are printed. Warnings are printed too, and the settings serve.</summary>
    public static T? Read<T>(string path, IValidator<T> validator, CliHost host, ErrorPrinter errors) where T : class =>
        Read<T>(path, settings => Validation.Check(validator, settings), host, errors);

    /// <summary>The same with a check that knows more than the settings' own rules.</summary>
    public static T? Read<T>(string path, Func<T, ImmutableArray<InputError>> check, CliHost host, ErrorPrinter errors) where T : class
    {
        if (Read(path, CsRulesJson.TypeOf<T>(), host, errors) is not { } settings) return null;
        var found = check(settings);
        errors.Print(path, null, found);
        return found.All(e => e.IsWarning) ? settings : null;
    }
}
