using System.Text.Json.Serialization;

namespace CsRules.Service;

/// <summary>Where feedback came from.</summary>
/// <example>
/// <para>The rating of a conversation is told as an inquiry's, not as a survey's:</para>
/// <code>
/// Feedback.Of(contacts.Conversations[0])!.Source;        // Inquiry
/// serviceReport.Feedback(FeedbackSource.Inquiry).Csat;   // 100%
/// serviceReport.Feedback(FeedbackSource.Survey).Csat;    // null
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<FeedbackSource>))]
public enum FeedbackSource
{
    /// <summary>A survey.</summary>
    Survey,

    /// <summary>The question after a purchase.</summary>
    PostPurchase,

    /// <summary>An inquiry, with its rating.</summary>
    Inquiry,

    /// <summary>Social media.</summary>
    Social,

    /// <summary>The shop's community.</summary>
    Community,

    /// <summary>Email.</summary>
    Email,
}
