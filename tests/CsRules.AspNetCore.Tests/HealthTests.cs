using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CsRules.AspNetCore.Tests;

/// <summary>The health check warns before holidays run out.</summary>
public class HealthTests
{
    [Theory]
    [InlineData("2026-06-01", HealthStatus.Healthy, "")]
    [InlineData("2027-11-01", HealthStatus.Healthy, "")] // sixty days before the first provisional day is the second of November
    [InlineData("2027-11-03", HealthStatus.Degraded, "2027")]
    [InlineData("2051-01-02", HealthStatus.Unhealthy, "2050")]
    public async Task It_warns_sixty_days_before_a_year_that_is_not_published(string day, HealthStatus expected, string told)
    {
        await using var shop = await ShopHost.StartAsync();
        shop.Clock.SetUtcNow(new DateTimeOffset(DateOnly.Parse(day, null), new TimeOnly(3, 0), TimeSpan.Zero));
        var entry = (await shop.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["csrules"];
        Assert.Equal(expected, entry.Status);
        Assert.Contains(told, entry.Description ?? "", StringComparison.Ordinal);
        Assert.Equal(expected == HealthStatus.Unhealthy ? 503 : 200, (await shop.GetAsync("/health")).Status);
    }
}
