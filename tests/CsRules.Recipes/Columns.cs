using CsRules.Sla;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace CsRules.Recipes;

/// <summary>How values stand in columns: once for every entity of a context.</summary>
public static class Columns
{
    public static void HaveCsRulesColumns(this ModelConfigurationBuilder configuration)
    {
        configuration.Properties<Money>().HaveConversion<MoneyColumn>().HaveMaxLength(24);
        configuration.Properties<Rate>().HaveConversion<RateColumn>();
        configuration.Properties<Currency>().HaveConversion<CurrencyColumn>().HaveMaxLength(3);
        configuration.Properties<LocalDate>().HaveConversion<DayColumn>();
        configuration.Properties<Instant>().HaveConversion<InstantColumn>();
        configuration.Properties<SlaBudget>().HaveConversion<BudgetColumn>();
    }
}

/// <summary>"39900 KRW": an amount with its currency, for a shop of several. It is compared for being equal, and not summed.</summary>
public sealed class MoneyColumn() : ValueConverter<Money, string>(money => money.ToString(), text => Money.Parse(text, null));

/// <summary>Minor units of a shop's one currency, so that the database can sum and sort them.</summary>
public sealed class WonColumn() : ValueConverter<Money, long>(money => money.MinorUnits, units => Money.Won(units));

/// <summary>Millionths: exact, and in order.</summary>
public sealed class RateColumn() : ValueConverter<Rate, long>(rate => rate.Millionths, millionths => new Rate(millionths));

public sealed class CurrencyColumn() : ValueConverter<Currency, string>(currency => currency.Code, code => Currency.Of(code));

public sealed class DayColumn() : ValueConverter<LocalDate, DateOnly>(day => day.ToDateOnly(), day => LocalDate.FromDateOnly(day));

/// <summary>UTC, to the tick; databases that keep microseconds cut what is finer.</summary>
public sealed class InstantColumn() : ValueConverter<Instant, DateTime>(
    instant => instant.ToDateTimeUtc(), utc => Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));

public sealed class BudgetColumn() : ValueConverter<SlaBudget, long>(budget => budget.Seconds, seconds => new SlaBudget(seconds));
