namespace CsRules.Returns;

/// <summary>Three-valued truth (Kleene): a disputed fact is neither true nor false until somebody proves it. The order is what "and" and "or" go by, and false the default.</summary>
internal enum Truth : byte
{
    False,
    Unknown,
    True,
}

internal static class Truths
{
    public static Truth And(Truth a, Truth b) => a < b ? a : b;

    public static Truth Or(Truth a, Truth b) => a > b ? a : b;

    public static Truth Of(Proof proof) => proof switch
    {
        Proof.Proven => Truth.True,
        Proof.Disputed => Truth.Unknown,
        _ => Truth.False,
    };

    public static Truth Of(bool value) => value ? Truth.True : Truth.False;
}
