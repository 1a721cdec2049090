namespace CsRules.Laws;

/// <summary>What kinds of charges are in themselves, under every law.</summary>
internal static class ChargeKinds
{
    /// <summary>True for a cost of the return itself: there is none where nothing goes back, and it is not the consumer's where the seller bears the return.</summary>
    public static bool IsOfTheReturn(this ChargeKind kind) =>
        kind is ChargeKind.ReturnShipping or ChargeKind.RoundTripShipping or ChargeKind.OverseasShipping or ChargeKind.ImportTax;
}
