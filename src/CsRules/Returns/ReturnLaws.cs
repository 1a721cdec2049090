using System.Collections.Immutable;
using CsRules.Calendars;
using NodaTime;

namespace CsRules.Returns;

/// <summary>
/// The laws of returns of one country: one act, or several of which the better for the consumer decides where more than
/// one applies (Korea: E-Commerce Act Art 4).
/// </summary>
/// <param name="id">ISO 3166 country code.</param>
/// <param name="acts">The acts, the general one first.</param>
/// <example>
/// <para>A door-to-door sale in Korea has fourteen days, though the E-Commerce Act does not decide it:</para>
/// <code>
/// ReturnLaws.Of("KR").Decide(claim with { Sale = new() { Channel = SalesChannel.DoorToDoor } }, null, asOf).LastDay   // 2025-10-15
/// </code>
/// </example>
public sealed class ReturnLaws(string id, ImmutableArray<ReturnRights> acts)
{
    private static readonly Lazy<ImmutableArray<ReturnLaws>> Known = new(() =>
    [
        new("KR", [ReturnRights.Korea, new(KoreanSideRegimes.DoorToDoor, KoreanHolidays.Calendar), new(KoreanSideRegimes.Instalment, KoreanHolidays.Calendar)]),
        new("FI", [new(EuropeanRegime.Finland, FinnishHolidays.Calendar)]),
        WeekendsOnly(UnitedKingdomRegime.Regime),
        WeekendsOnly(TaiwanRegime.Regime),
        WeekendsOnly(ChinaRegime.Regime),
        WeekendsOnly(JapanRegime.Regime),
        WeekendsOnly(BrazilRegime.Regime),
    ]);

    /// <summary>Every country that is built in, Korea first.</summary>
    public static ImmutableArray<ReturnLaws> All => Known.Value;

    /// <summary>ISO 3166 country code.</summary>
    public string Id { get; } = id;

    /// <summary>The acts, the general one first.</summary>
    public ImmutableArray<ReturnRights> Acts { get; } = acts;

    /// <summary>The general act.</summary>
    public ReturnRights General => Acts[0];

    /// <summary>The laws of a country; null where it is not built in.</summary>
    public static ReturnLaws? Find(string id) => All.FirstOrDefault(laws => string.Equals(laws.Id, id, StringComparison.Ordinal));

    /// <summary>The laws of a country.</summary>
    /// <exception cref="ArgumentException">The country is not built in.</exception>
    public static ReturnLaws Of(string id) => Find(id) ?? throw new ArgumentException($"The law of '{id}' is not built in.", nameof(id));

    /// <summary>The same laws on another calendar of holidays, for a country whose own are not built in.</summary>
    public ReturnLaws On(HolidayCalendar calendar) => new(Id, [.. Acts.Select(act => new ReturnRights(act.Regime, calendar))]);

    /// <summary>Decides by every act and gives the decision that is better for the consumer.</summary>
    /// <param name="claim">The facts.</param>
    /// <param name="policy">The shop's terms; null where there are none.</param>
    /// <param name="asOf">The instant to answer for.</param>
    public ReturnDecision Decide(ReturnClaim claim, ReturnPolicy? policy, Instant asOf)
    {
        var best = DecideBy(General, claim, policy, asOf);
        foreach (var act in Acts.AsSpan()[1..]) best = Better(best, DecideBy(act, claim, policy, asOf));
        return best;
    }

    /// <summary>The better of two decisions for the consumer: the outcome, then who bears the return, then the later last day; the first where they are alike.</summary>
    public static ReturnDecision Better(in ReturnDecision first, in ReturnDecision second) =>
        Merit(second).CompareTo(Merit(first)) > 0 ? second : first;

    private static (int Outcome, int Cost, LocalDate Last) Merit(in ReturnDecision decision) => (
        decision.Outcome switch { ReturnOutcome.Allowed => 3, ReturnOutcome.NeedsEvidence => 2, ReturnOutcome.Refused => 1, _ => 0 },
        decision.ReturnCost.BornBy switch { CostBearer.Seller or CostBearer.Nobody => 2, CostBearer.Undetermined => 1, _ => 0 },
        decision.LastDay ?? LocalDate.MinIsoValue);

    private static ReturnDecision DecideBy(ReturnRights act, ReturnClaim claim, ReturnPolicy? policy, Instant asOf) =>
        policy is null ? act.Decide(claim, asOf) : act.Decide(claim, act.Read(policy), asOf);

    private static ReturnLaws WeekendsOnly(StatutoryRegime regime) =>
        new(regime.Id, [new(regime, HolidayCalendar.WeekendsOnly(regime.Name))]);
}
