using CsRules.Documents;
using CsRules.Laws;
using FluentValidation;

namespace CsRules.Orders;

/// <summary>Checks a complaint: nobody answers before it came, and its days lie in the calendar's years.</summary>
/// <example>
/// <para>On the day it came it can be answered, the day before it can't:</para>
/// <code>
/// var complaint = new Complaint { Id = "K-1", ReceivedOn = today, ProgressToldOn = today };
/// new ComplaintValidator().Validate(complaint).IsValid;                                                              // true
/// new ComplaintValidator().Validate(complaint with { ProgressToldOn = today.PlusDays(-1) }).Errors[0].ErrorCode;   // "complaint.told-before-received"
/// </code>
/// </example>
public sealed class ComplaintValidator : AbstractValidator<Complaint>
{
    internal static readonly ComplaintValidator Instance = new();

    /// <summary>The rules.</summary>
    public ComplaintValidator()
    {
        RuleFor(complaint => complaint).Custom((complaint, context) =>
        {
            LawChecks.Country(context, nameof(Complaint.Regime), complaint.Regime);
            if (complaint.Regime is { } id && LawBook.Find(id) is null) return;
            var law = LawBook.OrDefault(complaint.Regime).General;
            LawChecks.Day(context, nameof(Complaint.ReceivedOn), complaint.ReceivedOn, law);
            foreach (var (path, day) in ((string, Moment?)[])[(nameof(Complaint.ProgressToldOn), complaint.ProgressToldOn), (nameof(Complaint.ResultToldOn), complaint.ResultToldOn)])
            {
                LawChecks.Day(context, path, day, law);
                if (day?.On(law.Zone) is { } told && complaint.ReceivedOn.On(law.Zone) is var received && told < received)
                    Validation.Fail(context, path, "complaint.told-before-received", ("given", told), ("other", received));
            }
        });
    }
}
