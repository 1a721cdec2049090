using System.Runtime.CompilerServices;

namespace CsRules.Service;

/// <summary>How often each behaviour was seen.</summary>
[InlineArray(BehaviourTable.Count)]
internal struct BehaviourCounts
{
    private int _first;
}
