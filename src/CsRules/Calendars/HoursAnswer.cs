using CsRules.Documents;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Calendars;

/// <summary>One question to opening hours, answered: a line of what <c>hours</c> prints.</summary>
/// <example>
/// <para>Two hours of open time from three on a Friday, in a shop that closes at five:</para>
/// <code>
/// var question = new HoursCase { Id = HoursId.Of("due"), Op = HoursOp.Add, Start = "2025-10-17T15:00:00+09:00", Seconds = 7200 };
/// HoursAnswer answer = HoursAnswer.Of(question, calendar);
/// answer.Result.At == friday15h + Duration.FromHours(2);   // true
/// </code>
/// </example>
public sealed record HoursAnswer
{
    // A budget may be any number of seconds; what no calendar holds is never due.
    private const long MostSeconds = 400L * 366 * 86_400;

    /// <summary>The question's id.</summary>
    public required HoursId Id { get; init; }

    /// <summary>What was asked for.</summary>
    public required HoursResult Result { get; init; }

    /// <summary>Answers a question.</summary>
    /// <exception cref="CsRulesException">The question can't be answered as it stands.</exception>
    public static HoursAnswer Of(HoursCase question, BusinessCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(calendar);
        var wrong = HoursChecks.Of(question, calendar);
        if (!wrong.IsEmpty) throw new CsRulesException(wrong);
        return new() { Id = question.Id, Result = Ask(question, calendar) };
    }

    private static HoursResult Ask(HoursCase question, BusinessCalendar calendar) => question.Op switch
    {
        HoursOp.Add => Of(calendar.Add(At(question.Start), Budget(question), question.Boundary)),
        HoursOp.Subtract => Of(calendar.Subtract(At(question.Start), Budget(question))),
        HoursOp.Elapsed => new() { Seconds = Seconds(calendar.Elapsed(At(question.Start), At(question.End!))) },
        HoursOp.IsOpen => new() { IsOpen = calendar.IsOpen(At(question.Start)) },
        HoursOp.NextOpen => Of(calendar.NextOpen(At(question.Start))),
        HoursOp.NextClose => Of(calendar.NextClose(At(question.Start))),
        HoursOp.PrevClose => Of(calendar.PreviousClose(At(question.Start))),
        HoursOp.Periods => new() { Periods = [.. calendar.Intervals(At(question.Start), calendar.End).Take(question.Count!.Value)] },
        HoursOp.LocalToUtc => Of(calendar.ToInstant(LocalDateTimePattern.ExtendedIso.Parse(question.Start).Value)),
        HoursOp.AddDays => Of(calendar.AddWorkingDays(At(question.Start), question.Days!.Value)),
        HoursOp.SubtractDays => Of(calendar.AddWorkingDays(At(question.Start), -question.Days!.Value)),
        HoursOp.AddDaysEndOfDay => Of(calendar.AddWorkingDaysToEndOfDay(At(question.Start), question.Days!.Value)),
        _ => throw new ArgumentOutOfRangeException(nameof(question), question.Op, null),
    };

    private static HoursResult Of(Instant? at) => new() { At = at };

    private static Instant At(string text) => OffsetText.TryParse(text, out var at) ? at : throw new FormatException(text);

    private static Duration Budget(HoursCase question) => Duration.FromSeconds(Math.Min(MostSeconds, question.Seconds!.Value));

    private static long Seconds(Duration elapsed) => elapsed.BclCompatibleTicks / NodaConstants.TicksPerSecond;
}
