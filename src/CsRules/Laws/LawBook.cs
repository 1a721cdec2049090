using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Documents;

namespace CsRules.Laws;

/// <summary>
/// The laws of one country: one act, or several of which the better for the consumer decides where more than one applies
/// (Korea: E-Commerce Act Art 4). Immutable; shared by all threads.
/// </summary>
/// <example>
/// <para>Korea has three acts on withdrawal, the general one first:</para>
/// <code>
/// LawBook.Of("KR").Acts.Length                // 3
/// LawBook.Of("KR").General.Regime.Window      // 7 days
/// LawBook.Of("KR").Acts[1].Regime.Window      // 14 days
/// </code>
/// </example>
public sealed class LawBook
{
    private const string DefaultId = "KR";

    private static readonly Lazy<ImmutableArray<LawBook>> Known = new(() =>
    [
        new(KoreanHolidays.Calendar, KoreanRegime.Regime, DoorToDoorRegime.Regime, InstalmentRegime.Regime),
        new(FinnishHolidays.Calendar, EuropeanRegime.Finland),
        WeekendsOnly(UnitedKingdomRegime.Regime),
        WeekendsOnly(TaiwanRegime.Regime),
        WeekendsOnly(ChinaRegime.Regime),
        WeekendsOnly(JapanRegime.Regime),
        WeekendsOnly(BrazilRegime.Regime),
        new(GermanHolidays.Calendar, GermanRegime.Regime),
        new(FrenchHolidays.Calendar, FrenchRegime.Regime),
        WeekendsOnly(UnitedStatesRegime.Regime),
        WeekendsOnly(AustralianRegime.Regime),
        WeekendsOnly(SingaporeRegime.Regime),
        WeekendsOnly(HongKongRegime.Regime),
        WeekendsOnly(VietnamRegime.Regime),
        WeekendsOnly(ThailandRegime.Regime),
    ]);

    private LawBook(HolidayCalendar calendar, params ReadOnlySpan<StatutoryRegime> acts)
    {
        var laws = ImmutableArray.CreateBuilder<Law>(acts.Length);
        foreach (var act in acts) laws.Add(act.Compile(calendar));
        (Id, Acts) = (acts[0].Id, laws.ToImmutable());
    }

    /// <summary>Every country that is built in.</summary>
    public static ImmutableArray<LawBook> All => Known.Value;

    /// <summary>The laws of whoever names none: the one place where a country is the default.</summary>
    public static LawBook Default => Of(DefaultId);

    /// <summary>ISO 3166 country code.</summary>
    public string Id { get; }

    /// <summary>The acts, the general one first.</summary>
    public ImmutableArray<Law> Acts { get; }

    /// <summary>The general act.</summary>
    public Law General => Acts[0];

    /// <summary>The laws of a country; null where it is not built in.</summary>
    public static LawBook? Find(string id)
    {
        foreach (var laws in All)
            if (string.Equals(laws.Id, id, StringComparison.Ordinal)) return laws;
        return null;
    }

    /// <summary>The laws of a country.</summary>
    /// <exception cref="ArgumentException">The country is not built in.</exception>
    public static LawBook Of(string id) => Find(id) ?? throw new CsRulesException(LawChecks.Unknown("$.regime", id));

    /// <summary>The laws of a country that a document names, or those of whoever names none.</summary>
    /// <exception cref="CsRulesException">The country is not built in.</exception>
    internal static LawBook OrDefault(string? id) => id is null ? Default : Find(id) ?? throw new CsRulesException(LawChecks.Unknown("$.regime", id));

    /// <summary>The same laws on another calendar of holidays, for a country whose own are not built in.</summary>
    public LawBook On(HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return new(calendar, [.. Acts.Select(act => act.Regime)]);
    }

    private static LawBook WeekendsOnly(StatutoryRegime regime) => new(HolidayCalendar.WeekendsOnly(regime.Name), regime);
}
