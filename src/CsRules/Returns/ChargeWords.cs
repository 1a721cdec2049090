namespace CsRules.Returns;

/// <summary>What is said of a ceiling: where it cuts a demand, where the demand lies within it, and where it leaves nothing.</summary>
internal sealed record ChargeWords(string Cut, string Whole, string Nothing)
{
    public static readonly ChargeWords Announced = new("charge.up-to-announced", "charge.within-announced", "charge.announced-free");
    public static readonly ChargeWords Ordinary = new("charge.ordinary-freight", "charge.within-ordinary", "charge.ordinary-freight");
    public static readonly ChargeWords Proven = new("charge.as-proven", "charge.within-proven", "charge.cost-not-proven");
    public static readonly ChargeWords OneWay = new("charge.one-way-only", "charge.within-one-way", "charge.one-way-only");
    public static readonly ChargeWords Once = new("charge.once-per-return", "charge.once-per-return", "charge.ceiling-spent");
    public static readonly ChargeWords Share = Always("charge.proportionate");
    public static readonly ChargeWords ShareOpen = Always("charge.proportionate-open");
    public static readonly ChargeWords Unannounced = Always("charge.freight-unannounced");
    public static readonly ChargeWords Demanded = Always("charge.as-demanded");
    public static readonly ChargeWords ByTerms = Always("charge.by-terms");
    public static readonly ChargeWords BeyondLaw = Always("charge.beyond-law");

    /// <summary>While it is open who answers for the return, nothing else is said of a charge.</summary>
    public const string FaultOpen = "charge.fault-open";

    private static ChargeWords Always(string code) => new(code, code, code);
}
