namespace CsRules.Cli.Pages;

/// <summary>How a day of a calendar is drawn.</summary>
[Flags]
internal enum StripStyle
{
    /// <summary>As any other.</summary>
    None = 0,

    /// <summary>It is counted.</summary>
    Counted = 1,

    /// <summary>Nobody works on it.</summary>
    Off = 2,

    /// <summary>It began here.</summary>
    Start = 4,

    /// <summary>This is the day.</summary>
    Mark = 8,

    /// <summary>It was the day, and is over.</summary>
    Late = 16,
}
