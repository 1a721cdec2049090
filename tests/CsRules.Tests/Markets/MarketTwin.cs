using CsRules.Laws;
using CsRules.Orders;
using NodaTime;

namespace CsRules.Tests.Markets;

/// <summary>SmartStore's points, written from the reports of its rule: a walk from midnight to midnight, one order at a time.</summary>
internal static class MarketTwin
{
    private static readonly DateTimeZone Seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];

    public static long Points(IEnumerable<OrderLife> orders, Instant asOf) => orders.Sum(life => Points(life, asOf));

    private static long Points(OrderLife life, Instant asOf)
    {
        var today = asOf.InZone(Seoul).Date;
        long sum = 0;
        var events = life.Events.Where(e => e.At <= asOf).OrderBy(e => e.At).ToList();
        Instant? When(params OrderEventKind[] kinds) => events.Where(e => kinds.Contains(e.Kind)).Select(e => e.At).FirstOrDefault();
        var paid = When(OrderEventKind.Pay)!.Value.InZone(Seoul).Date;
        var done = When(OrderEventKind.Ship, OrderEventKind.Cancel);
        var delay = life.Supply?.Delay is { } told && told.ToldOn.Earliest(Seoul) <= asOf ? told : null;
        if (life.Supply?.StockOut is not null && When(OrderEventKind.Cancel) is { } cancelled && IsRecent(cancelled.InZone(Seoul).Date)) sum += 2;

        // Midnight after midnight: what was to be done by the day before, and was not?
        var (shipBy, collected) = (StepOn(paid, 3), When(OrderEventKind.Collect, OrderEventKind.CollectExchange));
        for (var day = paid; day <= today; day = day.PlusDays(1))
        {
            var midnight = Seoul.AtStartOfDay(day.PlusDays(1)).ToInstant();
            if (midnight > asOf) break;
            bool Undone(Instant? by) => by is null || by >= midnight;
            bool NotPutOff() => delay is null || delay.ToldOn.Earliest(Seoul) >= midnight;
            if (day == shipBy && Undone(done) && NotPutOff()) Give(day, 1);
            if (day == StepOn(shipBy, 4) && Undone(done) && NotPutOff()) Give(day, 3);
            if (delay is not null && day == delay.PromisedOn.On(Seoul) && Undone(done)) Give(day, 2);
            if (collected is { } came && day == StepOn(came.InZone(Seoul).Date, 3) && Undone(When(OrderEventKind.AcceptReturn, OrderEventKind.DeliverReplacement))) Give(day, 1);
        }

        return sum;

        // On the next business day, unless that lies in the days of Chuseok on which none are given.
        void Give(LocalDate missed, int points)
        {
            var given = StepOn(missed, 1);
            if (IsRecent(given) && !(given >= new LocalDate(2025, 10, 1) && given <= new LocalDate(2025, 10, 10))) sum += points;
        }

        bool IsRecent(LocalDate day) => day <= today && Period.DaysBetween(day, today) < 30;
    }

    private static LocalDate StepOn(LocalDate day, int businessDays)
    {
        while (businessDays > 0)
        {
            day = day.PlusDays(1);
            if (Law.Korea.Counter.Calendar.IsWorkingDay(day)) businessDays--;
        }

        return day;
    }
}
