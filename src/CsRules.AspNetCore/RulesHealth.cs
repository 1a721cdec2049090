using System.Globalization;
using CsRules.Laws;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using NodaTime.Text;

namespace CsRules.AspNetCore;

/// <summary>Warns before what the rules know runs out of date: public holidays that are not published yet, and data of the law that end.</summary>
public static class RulesHealth
{
    private const int UsualDaysAhead = 60;

    /// <summary>
    /// Adds the check. It is <see cref="HealthStatus.Degraded"/> from so many days before a year whose holidays are provisional, and
    /// before data of the country's law end; <see cref="HealthStatus.Unhealthy"/> where the day itself lies beyond the calendar.
    /// </summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="daysAhead">How many days ahead are looked at.</param>
    public static IHealthChecksBuilder AddCsRules(this IHealthChecksBuilder builder, int daysAhead = UsualDaysAhead)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentOutOfRangeException.ThrowIfNegative(daysAhead);
        return builder.Add(new("csrules", provider => new Check(provider.GetRequiredService<ShopRulesSource>(), provider.GetRequiredService<TimeProvider>(), daysAhead), null, null));
    }

    private sealed class Check(ShopRulesSource source, TimeProvider clock, int daysAhead) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var rules = source.Current;
            var today = Instant.FromDateTimeOffset(clock.GetUtcNow()).InZone(rules.Zone).Date;
            var calendar = rules.Laws.General.Counter.Calendar;
            var (ahead, data) = (today.PlusDays(daysAhead), new Dictionary<string, object>
            {
                ["law"] = rules.Laws.Id,
                ["holidaysPublishedThrough"] = calendar.PublishedThrough,
                ["holidaysKnownThrough"] = calendar.LastYear,
            });
            if (today.Year > calendar.LastYear)
                return Task.FromResult(HealthCheckResult.Unhealthy($"The holidays of {calendar.Name.English} are known through {Year(calendar.LastYear)}: nothing can be counted.", data: data));
            var warnings = new List<string>();
            if (calendar.IsProvisional(ahead.Year))
                warnings.Add($"The holidays of {calendar.Name.English} are published through {Year(calendar.PublishedThrough)}: update CsRules, or give later decisions with HolidayCalendar.With.");
            foreach (var change in LawRegister.ChangedSince(today.PlusDays(1)))
                if (change.On <= ahead && rules.Laws.Acts.Any(act => act.Regime == change.Regime))
                    warnings.Add($"{(change.IsBeginning ? "Begins" : "Ends")} on {LocalDatePattern.Iso.Format(change.On)}: {change.Datum.Question.English} ({change.Datum.Answer.English}).");
            return Task.FromResult(warnings.Count == 0 ? HealthCheckResult.Healthy(data: data) : HealthCheckResult.Degraded(string.Join(' ', warnings), data: data));
        }

        private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
    }
}
