namespace CsRules.Cli.Io;

/// <summary>How the bytes of an input are read.</summary>
public enum TextEncoding
{
    /// <summary>By its mark; else UTF-8; a table that is none as CP949, where it is that.</summary>
    Detected,

    /// <summary>UTF-8.</summary>
    Utf8,

    /// <summary>CP949, as Korean Excel writes it.</summary>
    Cp949,
}
