using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Decisions;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>Points laid out as a document: what <c>points statement</c> prints.</summary>
/// <example>
/// <para>The balance of a day, with everything that happened until then:</para>
/// <code>
/// var points = new PointsCase { Program = rules.Program, Events = events };
/// PointsAnswer answer = PointsAnswer.Of(points, now, Language.English);
/// answer.Balance == answer.Earned - answer.Pending - answer.Used - answer.Expired - answer.Revoked;   // true
/// </code>
/// </example>
public sealed record PointsAnswer
{
    /// <summary>The customer.</summary>
    public string? Customer { get; init; }

    /// <summary>The instant it stands for.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required Instant AsOf { get; init; }

    /// <summary>What can be used.</summary>
    public required Money Balance { get; init; }

    /// <summary>Earned and not yet usable.</summary>
    public required Money Pending { get; init; }

    /// <summary>All that was ever earned or given: balance + pending + used + expired + revoked.</summary>
    public required Money Earned { get; init; }

    /// <summary>Spent and not given back.</summary>
    public required Money Used { get; init; }

    /// <summary>Lost by their last day.</summary>
    public required Money Expired { get; init; }

    /// <summary>Taken back or taken away.</summary>
    public required Money Revoked { get; init; }

    /// <summary>What ends soon, by day.</summary>
    public required ImmutableArray<PointsExpiring> ExpiringSoon { get; init; }

    /// <summary>Every lot.</summary>
    public required ImmutableArray<PointsLot> Lots { get; init; }

    /// <summary>What moved, lot by lot.</summary>
    public required ImmutableArray<PointsMovement> History { get; init; }

    /// <summary>Events that were refused, a reason each.</summary>
    public required ImmutableArray<AnsweredRefusal> Refused { get; init; }

    /// <summary>The statement for the shop.</summary>
    public required ImmutableArray<string> Statement { get; init; }

    /// <summary>The statement for the customer.</summary>
    public required ImmutableArray<string> CustomerStatement { get; init; }

    /// <summary>Answers a document in a language.</summary>
    public static PointsAnswer Of(PointsCase points, Instant asOf, Language language)
    {
        ArgumentNullException.ThrowIfNull(points);
        var ledger = points.Ledger(asOf);
        var at = ledger.At(asOf);
        return new()
        {
            Customer = points.Customer,
            AsOf = asOf,
            Balance = at.Balance,
            Pending = at.Pending,
            Earned = at.Earned,
            Used = at.Used,
            Expired = at.Expired,
            Revoked = at.Revoked,
            ExpiringSoon = at.ExpiringSoon,
            Lots = at.Lots,
            History = at.History,
            Refused = [.. ledger.Refused.SelectMany(r => r.Reasons.Select(f => new AnsweredRefusal(r.Event.Id, f.Code, f.Explain(language))))],
            Statement = at.Statement(language, Voice.Agent),
            CustomerStatement = at.Statement(language),
        };
    }
}
