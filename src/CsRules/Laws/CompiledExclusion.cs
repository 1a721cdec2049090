namespace CsRules.Laws;

/// <summary>An exclusion with its facts as bits.</summary>
internal readonly struct CompiledExclusion(Exclusion source)
{
    private readonly uint _subjects = Bits(source);

    public readonly Exclusion Source = source;
    public readonly FactSet Grounds = FactSet.Of(source.Grounds.AsSpan());
    public readonly FactSet Measures = FactSet.Of(source.Measures.AsSpan());
    public readonly bool EveryMeasure = source.EveryMeasure;
    public readonly bool SparesUnbegunPart = source.SparesUnbegunPart;

    public bool Concerns(SaleSubject subject) => _subjects == 0 || (_subjects >> (int)subject & 1) != 0;

    private static uint Bits(Exclusion source)
    {
        var bits = 0u;
        foreach (var subject in source.Subjects) bits |= 1u << (int)subject;
        return bits;
    }
}
