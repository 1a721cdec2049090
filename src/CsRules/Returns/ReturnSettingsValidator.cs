using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using FluentValidation;

namespace CsRules.Returns;

/// <summary>Checks a shop's settings: what would be void in its notice is refused with the reason.</summary>
/// <example>
/// <para>Hygiene goods may be marked, goods on sale may not:</para>
/// <code>
/// var settings = new ReturnSettings { Marked = [ClauseScope.Hygiene, ClauseScope.SaleItems] };
/// new ReturnSettingsValidator().Validate(settings).Errors.Single().PropertyName;   // "marked[1]"
/// </code>
/// </example>
public sealed class ReturnSettingsValidator : AbstractValidator<ReturnSettings>
{
    internal static readonly ReturnSettingsValidator Instance = new();

    /// <summary>The rules.</summary>
    public ReturnSettingsValidator()
    {
        RuleFor(settings => settings).Custom((settings, context) =>
        {
            LawChecks.Country(context, nameof(ReturnSettings.Regime), settings.Regime);
            if (settings.Regime is { } id && LawBook.Find(id) is null) return;
            if (settings is { FreeReturns: true, ReturnFee: { } fee }) Validation.Fail(context, "returnFee", "terms.fee-and-free", ("given", fee));
            for (var i = 0; i < settings.Accepts.Length; i++)
                if (settings.Marked.Any(scope => IsBoth(scope, settings.Accepts[i]))) Validation.Fail(context, $"accepts[{i}]", "terms.marked-and-accepted", ("given", settings.Accepts[i]));
            var law = LawBook.OrDefault(settings.Regime).General;
            foreach (var (path, clause) in settings.Clauses(law.Regime))
            {
                var policy = new ReturnPolicy { Clauses = [clause] };
                var errors = ReturnPolicyValidator.Instance.Validate(policy).Errors;
                foreach (var error in errors) Validation.Fail(context, path ?? "", error.ErrorCode, [.. Read(error.CustomState)]);
                if (errors.Count > 0 || path is null) continue;
                // A law that gives way to terms that are shown lets a notice, which shows them, say less than the law does.
                if (clause.Kind == ClauseKind.ReturnWindow && law.Regime.OwnTermsDisplace) continue;
                if (TermsReading.Read(policy, law).Judgements[0] is { Verdict: not ClauseVerdict.Valid } judgement)
                    Validation.Fail(context, path, "terms.void-setting", ("reason", new Reason(judgement.Finding)));
            }
        });
    }

    // What is limited as the law says can be taken back in part; what is marked can't be taken back as well.
    private static bool IsBoth(ClauseScope marked, ClauseScope accepted) => marked == accepted || accepted == ClauseScope.Everything;

    private static IEnumerable<(string, object)> Read(object? state) =>
        state is System.Collections.Immutable.ImmutableArray<Datum> data ? data.Select(d => (d.Name, d.Value)) : [];

    private sealed record Reason(Finding Finding) : ILocalized
    {
        public string In(Language language) => Finding.Explain(language);
    }
}
