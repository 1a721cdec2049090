using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>Whether a clause stands.</summary>
/// <example>
/// <para>Text of no known kind is not taken as valid: a person has to read it:</para>
/// <code>
/// var blog = new PolicyClause { Kind = ClauseKind.Other, Text = "See our blog." };
/// new ReturnPolicy { Clauses = [blog] }.Compile(Law.Korea).Judgements[0].Verdict;   // Doubtful
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ClauseVerdict>))]
public enum ClauseVerdict
{
    /// <summary>Unsettled, or it hangs on facts of the case: a person should look.</summary>
    Doubtful,

    /// <summary>It stands.</summary>
    Valid,

    /// <summary>It is worse for the consumer than the law and has no effect.</summary>
    Void,
}
