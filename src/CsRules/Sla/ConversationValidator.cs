using CsRules.Documents;
using FluentValidation;
using FluentValidation.Results;

namespace CsRules.Sla;

/// <summary>What can't be true of a conversation.</summary>
/// <example>
/// <para>An event of before the conversation began can't be:</para>
/// <code>
/// var early = new ConversationEvent(asked - Duration.FromSeconds(1), ConversationEventKind.CustomerMessage);
/// var talk = new Conversation { Id = "T-1", Channel = Channel.Email, Created = asked, Events = [early] };
/// new ConversationValidator().Validate(talk).Errors[0].ErrorCode;   // "conversation.before-creation"
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
        RuleFor(c => c).Custom((c, context) =>
        {
            for (var i = 0; i < c.Events.Length; i++)
                if (c.Events[i].At < c.Created)
                    context.AddFailure(new ValidationFailure(context.PropertyChain.BuildPropertyPath($"Events[{i}]"), "")
                    {
                        ErrorCode = "conversation.before-creation",
                        CustomState = Validation.Data(("at", c.Events[i].At), ("created", c.Created), ("kind", c.Events[i].Kind)),
                    });
        });
    }

    internal static ConversationValidator Instance { get; } = new();
}
