using System.Collections.Immutable;
using CsRules.Documents;
using FluentValidation;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>A customer's points as a document: the program, what happened, the instant to answer for.</summary>
/// <example>
/// <para>Events after the instant asked about are not in the ledger:</para>
/// <code>
/// var points = new PointsCase { Program = rules.Program, Events = events };
/// points.Ledger(Instant.FromUtc(2025, 1, 1, 0, 0)).At(Instant.FromUtc(2025, 1, 1, 0, 0)).Earned;   // 0 KRW
/// </code>
/// </example>
public sealed record PointsCase
{
    /// <summary>The shop's id of the customer.</summary>
    public string? Customer { get; init; }

    /// <summary>The program.</summary>
    public required PointsProgram Program { get; init; }

    /// <summary>What happened, in any order; of one instant in this order. What is later than the answer is left out.</summary>
    public required ImmutableArray<PointsEvent> Events { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>The instant to answer for; the caller's where not said.</summary>
    public Instant? AsOf { get; init; }

    /// <summary>The ledger of the events up to an instant, in order of time.</summary>
    /// <exception cref="ValidationException">The program has errors.</exception>
    public PointsLedger Ledger(Instant asOf) =>
        PointsLedger.Open(Program.Compile()).Replay(Events.Where(e => e.At <= asOf).OrderBy(e => e.At));
}

/// <summary>Everything that can be wrong with a points document.</summary>
/// <example>
/// <para>An event in another currency than the program's is told with its path:</para>
/// <code>
/// var dollars = events.SetItem(0, events[0] with { Amount = new Money(2_000, Currency.Usd) });
/// var wrong = new PointsCaseValidator().Validate(new PointsCase { Program = points, Events = dollars }).Errors[0];
/// wrong.ErrorCode;      // "loyalty.currency"
/// wrong.PropertyName;   // "Events[0].Amount"
/// </code>
/// </example>
public sealed class PointsCaseValidator : AbstractValidator<PointsCase>
{
    /// <summary>The rules.</summary>
    public PointsCaseValidator()
    {
        RuleFor(c => c.Program).SetValidator(new PointsProgramValidator());
        RuleForEach(c => c.Events).SetValidator((c, _) => new PointsEventValidator(c.Program.Currency));
    }
}

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
    public required ImmutableArray<RefusedEvent> Refused { get; init; }

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
            Refused = [.. ledger.Refused.SelectMany(r => r.Reasons.Select(f => new RefusedEvent(r.Event.Id, f.Code, f.Explain(language))))],
            Statement = at.Statement(language, Voice.Agent),
            CustomerStatement = at.Statement(language),
        };
    }
}

/// <summary>Why an event was refused.</summary>
/// <param name="Event">The event's id.</param>
/// <param name="Code">The reason's code.</param>
/// <param name="Text">The reason in words.</param>
/// <example>
/// <para>An order that points never knew can't bring any back, and the balance is still told:</para>
/// <code>
/// var unknown = new PointsEvent { Id = "R9", At = now, Kind = PointsEventKind.Refund, Order = "A9" };
/// var answer = PointsAnswer.Of(new() { Program = points, Events = events.Add(unknown) }, now, Language.English);
/// answer.Balance;   // 2435 KRW
/// RefusedEvent refused = answer.Refused[0];
/// refused.Event;   // "R9"
/// refused.Text;    // "Order A9 neither earned nor used points."
/// </code>
/// </example>
public sealed record RefusedEvent(string Event, string Code, string Text);
