using System.Text.Json;
using CsRules.Returns;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace CsRules.AspNetCore;

/// <summary>CsRules in a host.</summary>
public static class CsRulesServices
{
    /// <summary>
    /// Adds a shop's rules from the section <c>CsRules</c> of its configuration, the JSON of the library, and problem details. The
    /// rules are checked when the host starts. What a request is given (<see cref="ShopRules"/>, or a part of it such as
    /// <see cref="ReturnRights"/>) is one whole of them.
    /// </summary>
    /// <exception cref="ShopRulesException">Thrown by the start: everything that is wrong, with file and path.</exception>
    public static IServiceCollection AddCsRules(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddProblemDetails();
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<ShopRulesSource>(provider, configuration));
        services.AddHostedService(provider => provider.GetRequiredService<ShopRulesSource>());
        services.AddScoped(provider => provider.GetRequiredService<ShopRulesSource>().Current);
        services.AddScoped<AnswerContext>();
        Part(services, rules => rules.Laws);
        Part(services, rules => rules.Returns);
        Part(services, rules => rules.Refunds);
        Part(services, rules => rules.Coupons);
        Part(services, rules => rules.Points);
        Part(services, rules => rules.Tiers);
        Part(services, rules => rules.Replies);
        Part(services, rules => rules.Service);
        Part(services, rules => rules.Agenda);
        services.ConfigureHttpJsonOptions(options => Extend(options.SerializerOptions));
        services.Configure<Microsoft.AspNetCore.Mvc.JsonOptions>(options => Extend(options.JsonSerializerOptions));
        return services;
    }

    /// <summary>
    /// Reads and checks the documents of the library that endpoints ask for before they are bound, and turns what the library refuses
    /// into problem details. Stands before the endpoints, behind authentication.
    /// </summary>
    public static IApplicationBuilder UseCsRules(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.UseMiddleware<DocumentMiddleware>();
    }

    private static void Part<T>(IServiceCollection services, Func<ShopRules, T> part) where T : class =>
        services.AddScoped(provider => part(provider.GetRequiredService<ShopRules>()));

    // The shop's own types keep the shop's own options: days and instants are written as the library does, unless the shop says how.
    private static void Extend(JsonSerializerOptions options)
    {
        if (!Converts(options, typeof(LocalDate))) options.Converters.Add(new LocalDateConverter());
        if (!Converts(options, typeof(Instant))) options.Converters.Add(new InstantConverter());
        options.TypeInfoResolverChain.Add(HostJson.Default);
        options.TypeInfoResolverChain.Insert(0, LibraryJson.Resolver);
    }

    private static bool Converts(JsonSerializerOptions options, Type type) => options.Converters.Any(converter => converter.CanConvert(type));
}
