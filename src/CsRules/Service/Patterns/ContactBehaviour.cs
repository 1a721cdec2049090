namespace CsRules.Service;

/// <summary>One way into a pattern. A pattern may have two, each with its own threshold.</summary>
internal enum ContactBehaviour
{
    CriticMessage,
    RapidMessage,
    ManualQuestion,
    NoFaultReturn,
    LapsedComplaint,
    SilentConversation,
    DiscountRequest,
    AdviceMessage,
    NewsletterCancelled,
    EscalationMessage,
    ManyChannels,
}
