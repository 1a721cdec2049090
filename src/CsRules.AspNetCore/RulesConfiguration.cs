using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using CsRules.Agenda;
using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Service;
using CsRules.Sla;
using FluentValidation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;

namespace CsRules.AspNetCore;

/// <summary>
/// Reads a shop's rules from its configuration: each definition stands there itself, or the name of the JSON file that it stands in.
/// Whatever is wrong with any of them is told at once.
/// </summary>
internal sealed class RulesConfiguration(IConfiguration configuration, IFileProvider files)
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "CsRules";

    private const string CountryName = "Country";

    private static readonly string[] Names = [CountryName, "Returns", "Refunds", "Coupons", "Points", "Tiers", "Replies", "Service", "Agenda"];

    private readonly IConfigurationSection _section = configuration.GetSection(Section);
    private readonly ImmutableArray<ShopRulesError>.Builder _errors = ImmutableArray.CreateBuilder<ShopRulesError>();

    /// <summary>The files that the configuration names now.</summary>
    public static IEnumerable<string> FilesOf(IConfiguration configuration) =>
        configuration.GetSection(Section).GetChildren().Where(child => child.Key != CountryName).Select(child => child.Value).Where(value => !string.IsNullOrEmpty(value)).OfType<string>();

    /// <summary>The rules, or everything that is wrong with them.</summary>
    public (ShopRules? Rules, ImmutableArray<ShopRulesError> Errors) Read()
    {
        foreach (var child in _section.GetChildren())
            if (!Names.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) _errors.Add(new(Section, Unknown(child.Key)));
        var laws = Country();
        var returns = Compiled<ReturnPolicy, ReturnRights>("Returns", policy => policy.Compile(laws)) ?? new ReturnRights(laws, new() { Clauses = [] });
        var refunds = Compiled<RefundPolicy, RefundPolicy>("Refunds", policy =>
        {
            Validation.ThrowIfInvalid(new RefundPolicyValidator(), policy);
            return policy;
        });
        var coupons = Compiled<CouponBookDefinition, CouponBook>("Coupons", book => book.Compile());
        var points = Compiled<PointsProgram, PointsRules>("Points", program => program.Compile());
        var tiers = Compiled<TierProgram, TierLadder>("Tiers", program => program.Compile());
        var replies = Compiled<SlaPolicy, SlaPlan>("Replies", policy => policy.Compile());
        var service = Compiled<ServicePolicy, ServicePlan>("Service", policy => policy.Compile());
        var agenda = Compiled<AgendaPolicy, AgendaPlan>("Agenda", policy => policy.Compile());
        if (_errors.Count > 0) return (null, _errors.ToImmutable());
        var rules = new ShopRules(
            laws, returns, refunds ?? RefundPolicy.Default,
            Given(replies, () => SlaPolicy.Default.Compile()), Given(service, ServicePolicy.Default.Compile),
            Given(agenda, (AgendaPolicy.Default with { Regime = laws.Id }).Compile))
        {
            GivenCoupons = coupons,
            GivenPoints = points,
            GivenTiers = tiers,
        };
        return (rules, []);
    }

    private static Lazy<T> Given<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(T? configured, Func<T> preset) where T : class => configured is null ? new(preset) : new(() => configured);

    private static InputError Unknown(string name) => Nearest.To(name, Names) is { } nearest
        ? new("json.unknown-field-near", "$", Validation.Data(("name", name), ("nearest", nearest)))
        : new("json.unknown-field", "$", Validation.Data(("name", name)));

    private LawBook Country()
    {
        if (_section[CountryName] is not { Length: > 0 } id) return LawBook.Default;
        if (LawBook.Find(id) is { } laws) return laws;
        _errors.Add(new(Section, LawChecks.Unknown("$.country", id)));
        return LawBook.Default;
    }

    // Null where nothing is said, or where it is wrong and told.
    private TCompiled? Compiled<TDefinition, TCompiled>(string name, Func<TDefinition, TCompiled> compile)
        where TDefinition : class
        where TCompiled : class
    {
        var given = _section.GetSection(name);
        if (!given.Exists()) return null;
        var source = given.Value is { Length: > 0 } file ? file : $"{Section}:{name}";
        var type = CsRulesJson.TypeOf<TDefinition>();
        TDefinition? definition;
        ImmutableArray<InputError> wrong;
        if (given.Value is { Length: > 0 } path)
        {
            if (Content(path) is not { } bytes)
            {
                _errors.Add(new(source, new("document.no-file", "$", Validation.Data(("given", path)))));
                return null;
            }

            (definition, wrong) = DocumentReader.Read(bytes, type);
        }
        else
        {
            using var document = JsonDocument.Parse(ConfiguredDocument.Of(given, type)?.ToJsonString() ?? "{}");
            (definition, wrong) = DocumentReader.Read(document.RootElement, type);
        }

        _errors.AddRange(wrong.Select(error => new ShopRulesError(source, error)));
        if (definition is null) return null;
        try
        {
            return compile(definition);
        }
        catch (ValidationException refused)
        {
            _errors.AddRange(Validation.Errors(refused).Select(error => new ShopRulesError(source, error)));
        }
        catch (CsRulesException refused)
        {
            _errors.AddRange(refused.Errors.Select(error => new ShopRulesError(source, error)));
        }

        return null;
    }

    private byte[]? Content(string path)
    {
        var file = Path.IsPathRooted(path) ? new FileInfo(path) is { Exists: true } rooted ? rooted.OpenRead() : null
            : files.GetFileInfo(path) is { Exists: true } known ? known.CreateReadStream() : null;
        if (file is null) return null;
        using (file)
        {
            using var content = new MemoryStream();
            file.CopyTo(content);
            return content.ToArray();
        }
    }
}
