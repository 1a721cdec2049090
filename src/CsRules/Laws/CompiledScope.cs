namespace CsRules.Laws;

/// <summary>A scope rule with what it matches as bits: whatever is null in the rule matches everything.</summary>
internal readonly struct CompiledScope(ScopeRule source)
{
    private readonly uint _channels = Bit(source.Channel);
    private readonly uint _buyers = Bit(source.Buyer);
    private readonly uint _matters = Bit(source.Matter);
    private readonly uint _subjects = Bit(source.Subject);
    private readonly bool? _instalment = source.Instalment;
    private readonly bool? _byCard = source.ByCard;
    private readonly Money? _below = source.Below;

    public readonly ScopeRule Source = source;

    /// <summary>True where the rule speaks of such a sale, or of such a matter.</summary>
    public bool Excludes(SalesChannel channel, BuyerKind buyer, DisputeMatter matter, SaleSubject subject) =>
        (_channels >> (int)channel & _buyers >> (int)buyer & _matters >> (int)matter & _subjects >> (int)subject & 1) != 0;

    /// <summary>True where the rule speaks of such a payment too.</summary>
    public bool ExcludesPayment(bool instalment, bool byCard, Money? price) =>
        Concerns(instalment, byCard) && (_below is not { } below || (price is { } paid && paid.Currency == below.Currency && paid < below));

    /// <summary>The price under which the rule would speak of such a sale; null where it speaks of it at no price or at every one.</summary>
    public Money? FloorOf(SalesChannel channel, BuyerKind buyer, DisputeMatter matter, SaleSubject subject, bool instalment, bool byCard) =>
        Excludes(channel, buyer, matter, subject) && Concerns(instalment, byCard) ? _below : null;

    private bool Concerns(bool instalment, bool byCard) => (_instalment is null || _instalment == instalment) && (_byCard is null || _byCard == byCard);

    private static uint Bit<T>(T? value) where T : struct, Enum => value is { } given ? 1u << Convert.ToInt32(given, null) : uint.MaxValue;
}
