using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace CsRules.Fuzzing;

/// <summary>
/// Which branches of the instrumented assemblies an input ran through, and about how often. Where nothing is instrumented, nothing is ever
/// seen, and inputs are spoiled blindly.
/// </summary>
internal sealed unsafe class Coverage
{
    private const int Size = 1 << 16;

    private static readonly byte* _now = (byte*)NativeMemory.AllocZeroed(Size);

    private readonly byte[] _known = new byte[Size];

    /// <summary>Gives instrumented code a place to note its branches in; it has to have one before any of it runs.</summary>
    public static void Install() => Trace.SharedMem = _now;

    /// <summary>How many branches were ever seen.</summary>
    public int Branches { get; private set; }

    /// <summary>Begins an input.</summary>
    public void Begin()
    {
        new Span<byte>(_now, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>True where the input did what none before it has done; from then on it is known.</summary>
    public bool IsNew()
    {
        var isNew = false;
        var words = new ReadOnlySpan<ulong>(_now, Size / sizeof(ulong));
        for (var word = 0; word < words.Length; word++)
        {
            if (words[word] == 0) continue;
            for (var at = word * sizeof(ulong); at < (word + 1) * sizeof(ulong); at++)
            {
                if (_now[at] == 0) continue;
                var times = Times(_now[at]);
                if ((_known[at] & times) != 0) continue;
                if (_known[at] == 0) Branches++;
                _known[at] |= times;
                isNew = true;
            }
        }

        return isNew;
    }

    /// <summary>The branches of the input alone.</summary>
    public HashSet<int> Seen()
    {
        var seen = new HashSet<int>();
        for (var at = 0; at < Size; at++)
            if (_now[at] != 0) seen.Add(at);
        return seen;
    }

    // Once, twice, … : more often in the same class is nothing new.
    private static byte Times(byte count) => count switch
    {
        1 => 1,
        2 => 2,
        3 => 4,
        < 8 => 8,
        < 16 => 16,
        < 32 => 32,
        < 128 => 64,
        _ => 128,
    };
}
