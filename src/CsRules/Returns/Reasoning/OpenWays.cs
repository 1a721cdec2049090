using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>
/// The ways to a return that hang on missing facts: what they lack together, and whether one is left when nobody can prove anything. Who has to
/// prove a fact loses by it, and one way is enough. The default is no way.
/// </summary>
/// <param name="Missing">Every fact that would open one of them.</param>
/// <param name="IsLeft">Whether one is left, by where published decisions lean.</param>
/// <param name="IsLeftOtherwise">Whether one is left, if they leant the other way.</param>
internal readonly record struct OpenWays(FactSet Missing, bool IsLeft, bool IsLeftOtherwise)
{
    /// <summary>These ways, and one more.</summary>
    public OpenWays With(FactSet missing, Law law) => new(
        Missing | missing,
        IsLeft || (missing & law.ConsumerProves).IsEmpty,
        IsLeftOtherwise || (missing & law.ConsumerProvesOtherwise).IsEmpty);
}
