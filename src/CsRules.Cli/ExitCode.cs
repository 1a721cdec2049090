namespace CsRules.Cli;

/// <summary>What the command tells the shell.</summary>
public static class ExitCode
{
    /// <summary>Everything was answered.</summary>
    public const int Answered = 0;

    /// <summary>The input has errors, all listed on standard error, or the answer could not be written; what could be answered was.</summary>
    public const int InputErrors = 1;

    /// <summary>The command itself was wrong.</summary>
    public const int Usage = 2;

    /// <summary>More of the input was refused than <c>--skip-bad</c> allows: that report was not written.</summary>
    public const int OverBudget = 3;
}
