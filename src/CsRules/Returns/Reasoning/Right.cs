using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>What one judgement gives: whether the right holds, the window in which it does, the facts that are missing to know, and what was found.</summary>
internal readonly record struct Right(Truth Holds, WindowSpan Window, FactSet Missing, RuleSet Found)
{
    /// <summary>The default: it does not hold, and nothing was found.</summary>
    public static Right Never => default;

    /// <summary>The right, with one thing more that was found.</summary>
    public Right Note(ReturnRule rule) => new(Holds, Window, Missing, Found.With(rule));

    /// <summary>Unknown until a fact is there.</summary>
    public Right Lacks(ClaimFact fact, ReturnRule rule) => new(Truth.Unknown, Window, Missing.With(fact), Found.With(rule));

    /// <summary>The right as another truth has it.</summary>
    public Right As(Truth holds) => new(holds, Window, Missing, Found);
}
