using CsRules.Documents;
using CsRules.Sla.Clocks;
using FluentValidation;

namespace CsRules.Sla;

/// <summary>What can't be true of a conversation.</summary>
/// <example>
/// <para>A rating of nothing is none at all; an event of before the creation is no error, but moves the creation back:</para>
/// <code>
/// var early = new ConversationEvent(asked - Duration.FromSeconds(1), ConversationEventKind.CustomerMessage);
/// var talk = new Conversation { Id = "T-1", Channel = Channel.Email, Created = asked, Events = [early] };
/// new ConversationValidator().Validate(talk with { Csat = 0 }).Errors[0].ErrorCode;   // "conversation.csat"
/// new ConversationValidator().Validate(talk).IsValid;                                 // true
/// talk.Tidied().Notes[0].Code;                                                        // "conversation.created-moved"
/// </code>
/// </example>
public sealed class ConversationValidator : AbstractValidator<Conversation>
{
    /// <summary>The rules.</summary>
    public ConversationValidator()
    {
        RuleFor(c => c.Id).NotEmpty().WithErrorCode("conversation.no-id");
        RuleFor(c => c.Csat).InclusiveBetween(1, 5).WithErrorCode("conversation.csat")
            .WithState(c => Validation.Data(("given", c.Csat ?? 0)));
        RuleForEach(c => c.Tags).Must(tag => !string.IsNullOrEmpty(tag) && !tag.Any(char.IsControl)).WithErrorCode("conversation.tag");
        RuleFor(c => c).Custom((c, context) =>
        {
            foreach (var fault in SlaSaving.Faults(c)) Validation.Add(context, fault);
        });
    }

    internal static ConversationValidator Instance { get; } = new();
}
