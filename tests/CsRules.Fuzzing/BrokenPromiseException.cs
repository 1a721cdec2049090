namespace CsRules.Fuzzing;

/// <summary>Something that always has to hold did not.</summary>
public sealed class BrokenPromiseException : Exception
{
    /// <summary>A promise that is broken without more to say.</summary>
    public BrokenPromiseException()
    {
    }

    /// <summary>What did not hold.</summary>
    public BrokenPromiseException(string message) : base(message)
    {
    }

    /// <summary>What did not hold, and why.</summary>
    public BrokenPromiseException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>Throws where two that have to be the same are not.</summary>
    public static void Same(string promise, string one, string other)
    {
        if (one != other) throw new BrokenPromiseException($"{promise}: {Cut(one)} / {Cut(other)}");
    }

    private static string Cut(string text) => text.Length <= 400 ? text : text[..400] + "…";
}
