namespace CsRules.Cli.Pages;

/// <summary>How something stands, beside its words: a colour and a sign.</summary>
internal enum Tone
{
    /// <summary>Neither.</summary>
    Plain,

    /// <summary>As one hopes.</summary>
    Good,

    /// <summary>Not sure yet.</summary>
    Doubt,

    /// <summary>Not as one hopes.</summary>
    Bad,
}
