namespace CsRules.Soak;

/// <summary>Numbers that look random and are the same on every machine (SplitMix64).</summary>
public struct Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 to below <paramref name="sides"/>.</summary>
    public int Roll(int sides) => (int)(Next() % (ulong)sides);

    /// <summary>True so many times in a hundred.</summary>
    public bool In100(int times) => Roll(100) < times;

    private ulong Next()
    {
        unchecked
        {
            var z = _state += 0x9E37_79B9_7F4A_7C15;
            z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
            z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
            return z ^ (z >> 31);
        }
    }
}
