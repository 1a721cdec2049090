using System.Globalization;
using CsRules.Documents;

namespace CsRules.Cli.Io;

/// <summary>Where an input could not be decoded.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The first byte that could not be decoded, counted in bytes of its line, from 1.</param>
/// <param name="Byte">That byte.</param>
/// <param name="IsKorean">True where the rest was read as CP949.</param>
internal readonly record struct TextFault(long Line, long Column, byte Byte, bool IsKorean)
{
    /// <summary>The same as an error.</summary>
    public InputError ToInputError() =>
        new(IsKorean ? "text.not-cp949" : "text.not-utf8", "$", [new("line", Line), new("column", Column), new("byte", "0x" + Byte.ToString("X2", CultureInfo.InvariantCulture))]);
}
