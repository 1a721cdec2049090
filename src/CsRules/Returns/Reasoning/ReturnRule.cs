namespace CsRules.Returns;

/// <summary>What a judgement can find, as one bit each. What follows from a finished reasoning needs none: its row says when.</summary>
internal enum ReturnRule
{
    WindowLapsed,
    NotSuppliedYet,
    AddressUnknown,
    RightUnknown,
    ObstructionGoesOn,
    ObstructionDisputed,
    SupplyUnrecorded,
    SupplyDayDisputed,
    NoticeUnproven,
    NoticeNotWritten,
    Nonconforming,
    NonconformityDisputed,
    NonconformityNotShown,
    NonconformityLapsedSupply,
    NonconformityLapsedKnowledge,
    KnowledgeDayMissing,
    LateDelivery,
    NonconformityElsewhere,
    NotInformed,
    PartOfSet,
    SetIsOne,
    SetDisputed,
    PresentNotAccepted,
    RecipientTooEarly,
    PresentAccepted,
    TermsWindow,
    LastParcel,
    NoStatutoryRight,
}
