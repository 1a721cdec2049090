using System.Collections.Immutable;
using CsRules.Laws;

namespace CsRules.Tests.Returns;

/// <summary>Whose telling of the facts is followed.</summary>
internal enum Telling
{
    /// <summary>Whatever is in dispute is as the seller says.</summary>
    Seller,

    /// <summary>Whatever is in dispute is as the consumer says.</summary>
    Consumer,

    /// <summary>Nobody can prove anything: whatever is in dispute goes against whoever bears the burden (Art 17(5)).</summary>
    NobodyProves,

    /// <summary>The same, where a burden that is not settled lies on the seller, against where decisions lean.</summary>
    NobodyProvesOtherwise,
}

/// <summary>
/// A question of the law, answered yes or no once for every telling. The law itself knows no third answer: a matter needs
/// evidence where the tellings part, and the facts that parted them are the ones to prove.
/// </summary>
internal sealed record ReturnTwinHearing(bool BySeller, bool ByConsumer, bool IfNobodyProves, bool Otherwise, ImmutableHashSet<ClaimFact> Turning)
{
    public static ReturnTwinHearing Yes { get; } = new(true, true, true, true, []);

    public static ReturnTwinHearing No { get; } = new(false, false, false, false, []);

    public static ReturnTwinHearing Of(bool answer) => answer ? Yes : No;

    public static ReturnTwinHearing Of(Func<Telling, bool> answer, params IEnumerable<ClaimFact> inDispute)
    {
        var (seller, consumer) = (answer(Telling.Seller), answer(Telling.Consumer));
        return new(seller, consumer, answer(Telling.NobodyProves), answer(Telling.NobodyProvesOtherwise), seller == consumer ? [] : [.. inDispute]);
    }

    public bool IsSure => BySeller && ByConsumer;

    public bool IsOpen => BySeller != ByConsumer;

    public bool IsNever => !BySeller && !ByConsumer;

    public static ReturnTwinHearing All(params ReturnTwinHearing[] parts) =>
        Joined(parts.All(p => p.BySeller), parts.All(p => p.ByConsumer), parts.All(p => p.IfNobodyProves), parts.All(p => p.Otherwise), parts);

    public static ReturnTwinHearing Any(params ReturnTwinHearing[] parts) =>
        Joined(parts.Any(p => p.BySeller), parts.Any(p => p.ByConsumer), parts.Any(p => p.IfNobodyProves), parts.Any(p => p.Otherwise), parts);

    // Where the tellings agree nothing turns on a fact, whatever the parts hang on.
    private static ReturnTwinHearing Joined(bool bySeller, bool byConsumer, bool ifNobodyProves, bool otherwise, ReturnTwinHearing[] parts) =>
        new(bySeller, byConsumer, ifNobodyProves, otherwise, bySeller == byConsumer ? [] : [.. parts.SelectMany(p => p.Turning)]);
}
