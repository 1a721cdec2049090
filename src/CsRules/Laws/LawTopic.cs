using System.Text.Json.Serialization;

namespace CsRules.Laws;

/// <summary>A question that a regime answers somewhere; its citation says where.</summary>
/// <example>
/// <para>A topic on which a law is silent has no article; its neighbour may have one:</para>
/// <code>
/// Law.Korea.Regime.Cite(LawTopic.StockOut)!.ToString();   // "E-Commerce Act Art 15(2)"
/// LawBook.Of("FI").General.Regime.Cite(LawTopic.StockOut);            // null
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<LawTopic>))]
public enum LawTopic
{
    /// <summary>To whom and what the act applies.</summary>
    Scope,

    /// <summary>The act that is better for the consumer applies.</summary>
    BetterLaw,

    /// <summary>The contract document and what it states.</summary>
    Document,

    /// <summary>When supply is due.</summary>
    SupplyDuty,

    /// <summary>Supply turns out hard: tell and refund.</summary>
    StockOut,

    /// <summary>The window without a reason.</summary>
    Window,

    /// <summary>The window counted from knowing the address.</summary>
    AddressWindow,

    /// <summary>The window counted from the end of an obstruction.</summary>
    ObstructionWindow,

    /// <summary>What bars a withdrawal.</summary>
    Exclusions,

    /// <summary>Opening the packaging to check the contents.</summary>
    OpeningToCheck,

    /// <summary>Made to order.</summary>
    MadeToOrder,

    /// <summary>The part of a service or content that has not begun.</summary>
    UnbegunPart,

    /// <summary>Not as agreed.</summary>
    Nonconformity,

    /// <summary>A written withdrawal takes effect when sent.</summary>
    Dispatch,

    /// <summary>Who proves what.</summary>
    Burden,

    /// <summary>Measures the seller must take before an exclusion bars.</summary>
    ExclusionNotices,

    /// <summary>Goods go back; services need not.</summary>
    GoodsBack,

    /// <summary>When the refund is due.</summary>
    Refund,

    /// <summary>Card claims are stopped or cancelled.</summary>
    CardCancel,

    /// <summary>What may be charged for partial use.</summary>
    PartialUse,

    /// <summary>Return cost of a change of mind; no penalty, no damages.</summary>
    ConsumerBearsReturn,

    /// <summary>Return cost where the goods are not as agreed.</summary>
    SellerBearsReturn,

    /// <summary>Everyone who received the money is liable.</summary>
    JointLiability,

    /// <summary>Hindering a withdrawal is forbidden.</summary>
    Obstruction,

    /// <summary>Closed days pause nothing.</summary>
    Closure,

    /// <summary>Terms worse for the consumer are void.</summary>
    VoidTerms,

    /// <summary>Interest on a late refund.</summary>
    LateInterest,

    /// <summary>The first day of the delay.</summary>
    DelayStart,

    /// <summary>A gift that came with the goods.</summary>
    Gift,

    /// <summary>Terms of tickets and the like.</summary>
    DisputeStandards,

    /// <summary>The window where the consumer was not informed.</summary>
    NotInformed,

    /// <summary>The delivery is refunded too.</summary>
    Outbound,

    /// <summary>The seller may wait for the goods.</summary>
    Withholding,

    /// <summary>What may be charged for value lost by handling.</summary>
    DiminishedValue,

    /// <summary>How periods are counted.</summary>
    Counting,

    /// <summary>A longer window that the parties agreed on.</summary>
    AgreedWindow,

    /// <summary>The notice must be in writing.</summary>
    WrittenNotice,

    /// <summary>What may be charged for a service that was begun on request.</summary>
    PerformedService,

    /// <summary>Set-off where the seller does not have the card claim stopped.</summary>
    SetOff,

    /// <summary>Which court decides.</summary>
    Jurisdiction,

    /// <summary>An intermediary must say that it is one.</summary>
    Intermediary,

    /// <summary>The seller's contract with a minor.</summary>
    Minor,

    /// <summary>A contract without a legal representative's consent may be cancelled.</summary>
    MinorCancel,

    /// <summary>Means of which a legal representative allowed to dispose.</summary>
    MinorMeans,

    /// <summary>Deceit about the consent that a contract needed.</summary>
    MinorDeceit,

    /// <summary>An exchange in the place of the refund.</summary>
    Exchange,

    /// <summary>A marketplace answers complaints.</summary>
    Complaint,

    /// <summary>The buyer confirms to an escrow that the goods came.</summary>
    Escrow,

    /// <summary>A regular payment that rises, or begins after a free time, needs consent.</summary>
    RegularPayment,

    /// <summary>How long before it the consent must be had.</summary>
    RegularPaymentConsent,

    /// <summary>Pages that deceive or press are forbidden.</summary>
    DarkPattern,

    /// <summary>Cancelling is possible the way the purchase was made.</summary>
    CancelOnline,

    /// <summary>Shops charge the return though the law lays it on them.</summary>
    ReturnCostInPractice,

    /// <summary>Practice of mediation boards and agencies.</summary>
    Practice,
}
