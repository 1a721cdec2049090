namespace CsRules.Fuzzing;

/// <summary>Something that always has to hold did not.</summary>
public sealed class BrokenPromise : Exception
{
    /// <summary>A promise that is broken without more to say.</summary>
    public BrokenPromise()
    {
    }

    /// <summary>What did not hold.</summary>
    public BrokenPromise(string message) : base(message)
    {
    }

    /// <summary>What did not hold, and why.</summary>
    public BrokenPromise(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>Throws where two that have to be the same are not.</summary>
    public static void Same(string promise, string one, string other)
    {
        if (one != other) throw new BrokenPromise($"{promise}: {Cut(one)} / {Cut(other)}");
    }

    private static string Cut(string text) => text.Length <= 400 ? text : text[..400] + "…";
}
