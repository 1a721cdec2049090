using System.Collections.Immutable;
using System.Text.Json;
using CsRules.Documents;
using NodaTime.Text;

namespace CsRules.Calendars;

/// <summary>What keeps a question to opening hours from being answered; all of it at once.</summary>
internal static class HoursChecks
{
    /// <summary>The errors of a question; with a calendar also of instants that it does not hold.</summary>
    public static ImmutableArray<InputError> Of(HoursCase question, BusinessCalendar? calendar)
    {
        var errors = ImmutableArray.CreateBuilder<InputError>();
        if (question.Op != HoursOp.LocalToUtc) CheckInstant(question.Start, "start");
        else if (!LocalDateTimePattern.ExtendedIso.Parse(question.Start).Success) Add("hours.bad-instant", "start", new Datum("given", question.Start));
        switch (question.Op)
        {
            case HoursOp.Add or HoursOp.Subtract:
                CheckNumber(question.Seconds, "seconds");
                break;
            case HoursOp.Elapsed when question.End is null:
                Missing("end");
                break;
            case HoursOp.Elapsed:
                CheckInstant(question.End, "end");
                break;
            case HoursOp.Periods:
                CheckNumber(question.Count, "count");
                break;
            case HoursOp.AddDays or HoursOp.SubtractDays or HoursOp.AddDaysEndOfDay:
                CheckNumber(question.Days, "days");
                break;
        }

        return errors.ToImmutable();

        void CheckInstant(string text, string name)
        {
            if (!OffsetText.TryParse(text, out var at)) Add("hours.bad-instant", name, new Datum("given", text));
            else if (calendar is not null && (at < calendar.Start || at > calendar.End))
                Add("hours.out-of-range", name, new("from", calendar.Range.Start), new("until", calendar.Range.End));
        }

        void CheckNumber(long? number, string name)
        {
            if (number is null) Missing(name);
            else if (number < 0) Add("hours.negative", name, new Datum("name", name));
        }

        void Missing(string name) =>
            Add("hours.missing", name, new("op", JsonNamingPolicy.CamelCase.ConvertName(question.Op.ToString())), new("name", name));

        void Add(string code, string name, params ImmutableArray<Datum> data) => errors.Add(new(code, "$." + name, data));
    }
}
