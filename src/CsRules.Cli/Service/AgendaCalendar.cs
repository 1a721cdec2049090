using System.Security.Cryptography;
using System.Text;
using CsRules.Agenda;
using CsRules.Decisions;
using CsRules.Documents;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;

namespace CsRules.Cli.Service;

/// <summary>
/// An agenda as iCalendar (RFC 5545). A duty counted in days is an event of its last day, one with an hour stands at its
/// hour, and what is late stands on the day asked about, where it is seen. Ids are stable, so that a second import updates.
/// </summary>
internal static class AgendaCalendar
{
    private const int LongestId = 200;

    public static string Of(AgendaSheet agenda, Language language)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//CsRules//Agenda//EN" };
        foreach (var entry in agenda.Entries) calendar.Events.Add(Event(entry, agenda.AsOf!.Value, agenda.AsOf.Value.InZone(agenda.Zone!).Date, language));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalendarEvent Event(AgendaEntry entry, Instant asOf, LocalDate today, Language language) => new()
    {
        Uid = Id(entry.Id) + "@csrules",
        DtStamp = At(asOf),
        DtStart = entry.IsLate ? Day(today) : entry.DueAt is null ? Day(entry.DueOn) : At(entry.Due),
        Summary = Shown.Line(entry.Finding.Explain(language)),
        Description = entry.Law is { } law ? Shown.Line(law.Format(language)) : null,
        Categories = [Explanations.Label(entry.Kind, language)],
    };

    // The same duty has the same id in every file; one that is longer than calendars keep is told by its hash.
    private static string Id(string id) =>
        Uri.EscapeDataString(id) is { Length: <= LongestId } plain ? plain : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    private static CalDateTime Day(LocalDate day) => new(day.Year, day.Month, day.Day);

    private static CalDateTime At(Instant instant) => new(instant.ToDateTimeUtc());
}
