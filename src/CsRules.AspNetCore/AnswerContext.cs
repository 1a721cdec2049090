using CsRules.Documents;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace CsRules.AspNetCore;

/// <summary>For whom and when a request is answered: one instant, and the language that the customer reads.</summary>
public sealed class AnswerContext
{
    private readonly ShopRules _rules;

    /// <summary>The context of the request at hand; the host makes it.</summary>
    public AnswerContext(ShopRules rules, TimeProvider clock, IHttpContextAccessor accessor)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(accessor);
        _rules = rules;
        AsOf = Instant.FromDateTimeOffset(clock.GetUtcNow());
        Language = accessor.HttpContext?.Request.AnswerLanguage() ?? Language.English;
    }

    /// <summary>The instant to answer for: the same however long the request takes.</summary>
    public Instant AsOf { get; }

    /// <summary>The day in the shop's zone.</summary>
    public LocalDate Today => AsOf.InZone(_rules.Zone).Date;

    /// <summary>The language of <c>Accept-Language</c>.</summary>
    public Language Language { get; }
}
