using System.Collections.Immutable;
using System.Text;
using CsRules.Agenda;
using CsRules.Calendars;
using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Service;
using CsRules.Sla;
using FluentValidation;
using NodaTime;

namespace CsRules.Cli.Tests.Fuzz;

/// <summary>A document asked of the library as a backend would: read, checked by its validator, answered.</summary>
/// <param name="Type">The document.</param>
/// <param name="Ask">Its errors; none where it was answered.</param>
/// <param name="Unchecked">The same, asked by a caller who forgot to check it.</param>
internal sealed record Directly(Type Type, Func<string, ImmutableArray<InputError>> Ask, Func<string, ImmutableArray<InputError>> Unchecked)
{
    private static readonly Instant AsOf = Instant.FromUtc(2025, 10, 20, 3, 0);
    private static readonly DateInterval Range = new(new LocalDate(1900, 1, 1), new LocalDate(2149, 12, 31));
    private static readonly BusinessCalendar Hours = Sample<BusinessHours>("hours").Compile([], Range);
    private static readonly SlaPlan Replies = SlaPolicy.Default.Compile();
    private static readonly Conversation Talk = Sample<Conversation>("sla-status");
    private static readonly ContactHistory History = Sample<ContactHistory>("service-histories");
    private static readonly AgendaPlan Agenda = Sample<AgendaPolicy>("agenda-shop").Compile();
    private static readonly ServicePlan Service = ServicePolicy.Default.Compile();

    /// <summary>Every document of the library.</summary>
    public static IReadOnlyList<Directly> All { get; } =
    [
        Of<ReturnCase>(new ReturnCaseValidator(), (d, language) => ReturnAnswer.Of(d.Decide(d.AsOf ?? AsOf), d.Claim.Id, language)),
        Of<ReturnPolicy>(new ReturnPolicyValidator(), (d, language) => d.Compile(Law.Default).Judgements.Select(j => AnsweredClause.Of(j, language)).ToList()),
        Of<RefundCase>(new RefundCaseValidator(), (d, language) =>
        {
            var today = (d.AsOf ?? AsOf).InZone(Law.Default.Zone).Date;
            RefundAnswer.Of(RefundPlan.For(d, today), today, language);
        }),
        Of<OrderLife>(new OrderLifeValidator(), (d, language) => OrderMovesAnswer.Of(d, d.AsOf, language)),
        Of<OrderLife>(AgendaChecks.Of, (d, language) => Draw(Agenda, new() { Orders = [d] }, language)),
        Of<BusinessHours>(new BusinessHoursValidator(), (d, _) => d.Compile([], Range).Add(AsOf, Duration.FromHours(100))),
        Of<HoursCase>(new HoursCaseValidator(Hours), (d, _) => HoursAnswer.Of(d, Hours)),
        Of<SlaPolicy>(new SlaPolicyValidator(), (d, _) => Measure(d.Compile(), Talk)),
        Of<Conversation>(new ConversationValidator(), (d, _) => Measure(Replies, d.Tidied().Tidy)),
        Of<Conversation>(d => AgendaChecks.Of(d, Agenda), (d, language) => Draw(Agenda, new() { Conversations = [d] }, language)),
        Of<CouponCase>(new CouponCaseValidator(), (d, language) => CouponAnswer.Of(d, d.AsOf ?? AsOf, language, toCustomer: true, nodes: 1000)),
        Of<PointsCase>(new PointsCaseValidator(), (d, language) => PointsAnswer.Of(d, d.AsOf ?? AsOf, language)),
        Of<PointsCase>(AgendaChecks.Of, (d, language) => Draw(Agenda, new() { Points = [d] }, language)),
        Of<TierCase>(new TierCaseValidator(), (d, language) => TierAnswer.Of(d.Program.Compile().Assess(d.History, d.AsOf ?? AsOf), d.History.Customer, language)),
        Of<TierProgram>(new TierProgramValidator(), (d, language) => TierCheckAnswer.Of(TierCheck.Of(d.Compile(), [new() { Customer = "a" }], AsOf), language)),
        Of<ContactHistory>(new ContactHistoryValidator(Service), (d, language) => Serve(Service, d, language)),
        Of<ServicePolicy>(new ServicePolicyValidator(), (d, language) => Serve(d.Compile(), History, language)),
        Of<ClaimRecord>(AgendaChecks.Of, (d, language) => Draw(Agenda, new() { Claims = [d] }, language)),
        Of<HeldCoupon>(d => AgendaChecks.Of(d, Agenda), (d, language) => Draw(Agenda, new() { Coupons = [d] }, language)),
        Of<AgendaPolicy>(new AgendaPolicyValidator(), (d, language) => Draw(d.Compile(), new() { Conversations = [Talk] }, language)),
        Of<SlaReportDocument>(new SlaReportValidator(), (d, language) => SlaReport.Empty.Merge(d.ToReport()).ToHtml(language)),
        Of<ServiceReportDocument>(new ServiceReportValidator(), (d, language) => ServiceReport.Empty.Merge(d.ToReport()).ToHtml([], language)),
    ];

    /// <summary>The first document of a sample.</summary>
    public static T Sample<T>(string kind) where T : class
    {
        var (value, errors) = DocumentReader.Read(Encoding.UTF8.GetBytes(Text(kind)), CsRulesJson.TypeOf<T>());
        return value ?? throw new InvalidOperationException(errors[0].ToString());
    }

    /// <summary>The text of the first document of a sample.</summary>
    public static string Text(string kind)
    {
        var text = CliRun.Of(["sample", kind]).Out;
        return DocumentKind.Named(kind).Sample.EndsWith(".jsonl", StringComparison.Ordinal) ? text.Split('\n')[0] : text;
    }

    private static Directly Of<T>(IValidator<T> validator, Action<T, Language> answer) where T : class => Of(d => Validation.Check(validator, d), answer);

    private static Directly Of<T>(Func<T, ImmutableArray<InputError>> check, Action<T, Language> answer) where T : class =>
        new(typeof(T), json => Asked(json, check, answer), json => Asked(json, _ => [], answer));

    /// <summary>What is told of a document that is read and asked; none where it was answered.</summary>
    internal static ImmutableArray<InputError> Asked<T>(string json, Func<T, ImmutableArray<InputError>> check, Action<T, Language> answer) where T : class
    {
        var (value, errors) = DocumentReader.Read(Encoding.UTF8.GetBytes(json), CsRulesJson.TypeOf<T>());
        if (value is null) return errors;
        var wrong = check(value).RemoveAll(error => error.IsWarning);
        if (!wrong.IsEmpty) return wrong;
        try
        {
            foreach (var language in Enum.GetValues<Language>()) answer(value, language);
            return [];
        }
        catch (CsRulesException refused)
        {
            // What only the answer itself can see of a user's data is told as a validator would.
            return refused.Errors;
        }
        catch (ArgumentException forgotten) when (forgotten.ParamName == "asOf")
        {
            // The instant is the caller's own argument; here it came from the document.
            return [new("as-of.out-of-reach", "$.asOf", [])];
        }
        catch (ValidationException refused)
        {
            // A definition that was not checked is refused when it is compiled.
            return Validation.Errors(refused);
        }
    }

    private static void Measure(SlaPlan plan, Conversation talk)
    {
        var status = plan.Measure(talk, AsOf);
        SlaReport.Of([status], plan.Calendar.Zone).ToHtml(Language.Korean);
        foreach (var due in SlaDue.Of(plan, status)) _ = due.At;
    }

    private static void Draw(AgendaPlan plan, AgendaFacts facts, Language language) => AgendaAnswer.Of(plan.Draw(facts, AsOf), language);

    private static void Serve(ServicePlan plan, ContactHistory history, Language language)
    {
        AuditAnswer.Of(history, plan.Audit(history, AsOf), language);
        PatternAnswer.Of(plan.Patterns(history, AsOf), language);
        var builder = new ServiceReportBuilder(plan, SlaPeriod.Month, AsOf);
        builder.Add(history);
        builder.Build().ToHtml([], language);
    }
}
