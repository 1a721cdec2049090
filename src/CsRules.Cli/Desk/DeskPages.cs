using System.Collections.Immutable;
using CsRules.Agenda;
using CsRules.Cli.Io;
using CsRules.Cli.Loyalty;
using CsRules.Cli.Pages;
using CsRules.Cli.Returns;
using CsRules.Cli.Rows;
using CsRules.Cli.Service;
using CsRules.Cli.Sla;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cli.Desk;

/// <summary>The pages of a desk: what the verbs answer of a folder, for the instant at which they are asked for.</summary>
internal sealed class DeskPages(CliHost host, DeskFolder folder)
{
    private const int MostTold = 3;

    private static readonly (DeskPage Page, string Address, string Title)[] All =
    [
        (DeskPage.Agenda, "", "desk-agenda"), (DeskPage.Returns, "returns", "desk-returns"), (DeskPage.Sla, "sla", "desk-sla"), (DeskPage.Tiers, "tiers", "desk-tiers"),
    ];

    /// <summary>The page at an address below the token; null where there is none.</summary>
    public static DeskPage? At(string address)
    {
        foreach (var (page, at, _) in All)
            if (at == address) return page;
        return null;
    }

    /// <summary>Writes a page.</summary>
    public string Write(DeskPage page, Language language)
    {
        var now = host.Clock.GetCurrentInstant();
        var facts = folder.Facts(language, now);
        using var sheet = new Sheet();
        var body = sheet.Body;
        var other = language == Language.Korean ? Language.English : Language.Korean;
        var here = Address(All.Single(one => one.Page == page).Address);
        body.Links(Title("desk", language), [.. All.Select(one => (Address(one.Address) + Query(language), Title(one.Title, language))), (here + Query(other), language.Word("other-language"))], here + Query(language));
        Tell(body, facts.Told, language);
        var lead = "";
        if (facts.Plan is { } plan)
            switch (page)
            {
                case DeskPage.Agenda:
                    lead = Agenda(body, plan, facts, now, language);
                    break;
                case DeskPage.Returns:
                    Returns(sheet, plan, facts, now, language);
                    break;
                case DeskPage.Sla:
                    Sla(sheet, plan, facts, now, language);
                    break;
                default:
                    Tiers(sheet, facts, now, language);
                    break;
            }

        return sheet.Body.ToHtml(Title(All.Single(one => one.Page == page).Title, language), lead, language);
    }

    // A few lines are read at once; of many, what the page is for comes first.
    private static void Tell(PageBody body, ImmutableArray<string> lines, Language language)
    {
        if (lines.Length > MostTold) body.Fold(CommandTexts.Say("note.desk-told", language, ("n", lines.Length)), Each);
        else Each();

        void Each()
        {
            foreach (var line in lines) body.Note(line);
        }
    }

    private string Agenda(PageBody body, AgendaPlan plan, DeskFacts facts, Instant now, Language language)
    {
        using var told = new StringWriter();
        var quiet = host with { Error = told };
        var agenda = new AgendaFolder(quiet, "", new ErrorPrinter(quiet, language)).Answer(plan, facts.Facts, now);
        body.Of(page => AgendaPage.Write(page, agenda, language));
        return AgendaPage.Lead(agenda);
    }

    private void Returns(Sheet sheet, AgendaPlan plan, DeskFacts facts, Instant now, Language language)
    {
        var list = new ReturnList(plan.Policy.Regime ?? LawBook.Default.Id, plan.Policy.Terms, now);
        foreach (var fact in facts.Facts.Orders.SelectMany(life => Delivered(life, now))) list.Add(fact);
        ReturnListPrinter.Print(host with { Sheet = sheet, Out = sheet.Lines, OutIsTerminal = false }, list.Answer(openOnly: false), OutputForm.Html, language);
    }

    private void Sla(Sheet sheet, AgendaPlan plan, DeskFacts facts, Instant now, Language language)
    {
        var replies = plan.Replies;
        var open = facts.Facts.Conversations.Where(talk => talk.Created <= now).SelectMany(talk => SlaDue.Of(replies, replies.Measure(talk, now))).ToList();
        open.Sort(SlaDue.SoonestFirst);
        if (open.Count == 0) sheet.Body.Text(language.Word("nothing-open"));
        else SlaStatusTable.Print(host with { Sheet = sheet, Out = sheet.Lines, OutIsTerminal = false }, open, replies.Calendar.Zone, language);
    }

    private void Tiers(Sheet sheet, DeskFacts facts, Instant now, Language language)
    {
        if (facts is { Tiers.IsEmpty: true, Lists: null }) sheet.Body.Text(CommandTexts.Say("note.desk-no-tiers", language, ("file", AgendaFolder.Tiers), ("program", AgendaFolder.Program)));
        if (facts.Lists is { } listed)
            Tables.Print(host with { Sheet = sheet, Out = sheet.Lines, OutIsTerminal = false }, TierMember.Headings(language), TierMember.Of(listed.Ladder, listed.Customers, now, language).Select(member => TierMember.Row(member, language)));
        foreach (var tier in facts.Tiers) TierSteps.Write(sheet.Body, TierAnswer.Of(tier.Program.Compile().Assess(tier.History, now), tier.History.Customer, language), tier.Program.Tiers, language);
    }

    // A line whose units came on two days counts from the later one, as the law counts several parcels.
    private static IEnumerable<OrderFact> Delivered(OrderLife life, Instant now)
    {
        var state = OrderState.New(life.Order, life.PayOnDelivery);
        var came = new Dictionary<string, Instant>(StringComparer.Ordinal);
        foreach (var (happened, since, behind) in life.Happened(now))
        {
            state = behind;
            if (happened.Kind == OrderEventKind.Deliver && since is { } at)
                foreach (var line in life.Order.Lines.Where(line => happened.Line is null || happened.Line == line.Id)) came[line.Id] = at;
        }

        foreach (var line in life.Order.Lines)
            if (state.Count(line.Id, LineState.Delivered) > 0)
                yield return new(life.Order.Id, line.Id, Customer: null, line.Product, Placed: At(life), Paid: null, Shipped: null, came.TryGetValue(line.Id, out var at) ? at : null, Cancelled: null, RefundedOn: null, OrderStatus.Delivered, default);
    }

    private static Instant? At(OrderLife life) => life.Order.PlacedOn?.Earliest(LawBook.OrDefault(life.Regime).General.Zone);

    // Below the token, whatever that is.
    private static string Address(string address) => address.Length == 0 ? "./" : address;

    private static string Query(Language language) => language == Language.Korean ? "?lang=ko" : "?lang=en";

    private static string Title(string title, Language language) => CommandTexts.Say($"title.{title}", language);
}
