using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>How the notice was given.</summary>
/// <example>
/// <para>A letter counts on the day it was sent, a word on the day it was heard:</para>
/// <code>
/// var notice = new WithdrawalFacts { NoticeOn = new LocalDate(2025, 10, 10), NoticeReachedOn = new LocalDate(2025, 10, 13) };
/// Law.Korea.Decide(claim with { Withdrawal = notice with { Form = NoticeForm.Letter } }, now).Outcome;   // Allowed
/// Law.Korea.Decide(claim with { Withdrawal = notice with { Form = NoticeForm.Spoken } }, now).Outcome;   // Refused
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<NoticeForm>))]
public enum NoticeForm
{
    /// <summary>Not said; taken as written.</summary>
    Unstated,

    /// <summary>A letter: effective on the day it was sent (Art 17(4)).</summary>
    Letter,

    /// <summary>E-mail, message, form or button: written too.</summary>
    Electronic,

    /// <summary>On the telephone or in person: effective when said.</summary>
    Spoken,

    /// <summary>No words; the goods came back.</summary>
    GoodsSentBack,
}
