using System.Collections.Immutable;
using CsRules.Agenda;
using CsRules.Cli.Io;
using CsRules.Documents;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cli.Service;

/// <summary>
/// A folder that an agenda is made from: one file a kind of fact, each of them optional. A bad line is told with its file
/// and line, and the rest is used; files by other names are looked at for rows.
/// </summary>
internal sealed class AgendaFolder(CliHost host, string path, ErrorPrinter errors)
{
    private const string Orders = "orders.jsonl";
    private const string Claims = "claims.jsonl";
    private const string Complaints = "complaints.jsonl";
    private const string Conversations = "conversations.jsonl";
    private const string Points = "points.jsonl";
    private const string Coupons = "coupons.jsonl";
    private const string Shop = "shop.json";

    /// <summary>Customers and the tiers of their shop, which a desk shows and an agenda has no duties of.</summary>
    public const string Tiers = "tiers.jsonl";

    /// <summary>The tiers of the shop, by which a desk assesses the customers of order lists.</summary>
    public const string Program = "tier-program.json";

    /// <summary>The names that are read.</summary>
    public static IReadOnlyList<string> Names { get; } = [Orders, Claims, Complaints, Conversations, Points, Coupons, Shop];

    /// <summary>The settings; null where they have errors, which are printed.</summary>
    public AgendaPlan? Plan()
    {
        if (!Directory.Exists(path)) throw new CliUsageException("usage.no-folder", ("given", path));
        return File.Exists(At(Shop))
            ? SettingsFile.Read(At(Shop), new AgendaPolicyValidator(), host, errors)?.Compile()
            : AgendaPolicy.Default.Compile();
    }

    /// <summary>Every fact that is right.</summary>
    public AgendaFacts Facts(AgendaPlan plan) => new()
    {
        Orders = Read<OrderLife>(Orders, o => o.Order.Id, AgendaChecks.Of),
        Claims = Read<ClaimRecord>(Claims, c => c.Id, AgendaChecks.Of),
        Complaints = Read<Complaint>(Complaints, c => c.Id, AgendaChecks.Of),
        Conversations = Read<Conversation>(Conversations, c => c.Id, c => AgendaChecks.Of(c, plan)),
        Points = Read<PointsCase>(Points, p => p.Customer ?? "", AgendaChecks.Of),
        Coupons = Read<HeldCoupon>(Coupons, c => $"{c.Customer} {c.Coupon} {c.IssuedOn?.ToString("uuuu-MM-dd", null)}".TrimEnd(), c => AgendaChecks.Of(c, plan)),
    };

    /// <summary>The agenda of the facts; one that can't be reckoned (amounts beyond 64 bits) is told and left out.</summary>
    public AgendaSheet Answer(AgendaPlan plan, AgendaFacts facts, Instant asOf)
    {
        try
        {
            return plan.Draw(facts, asOf);
        }
        catch (Exception error) when (error is ArgumentException or OverflowException or InvalidOperationException or CsRulesException)
        {
            return plan.Draw(new()
            {
                Orders = [.. facts.Orders.Where(o => Can(Orders, o.Order.Id, new() { Orders = [o] }))],
                Claims = [.. facts.Claims.Where(c => Can(Claims, c.Id, new() { Claims = [c] }))],
                Complaints = [.. facts.Complaints.Where(c => Can(Complaints, c.Id, new() { Complaints = [c] }))],
                Conversations = [.. facts.Conversations.Where(c => Can(Conversations, c.Id, new() { Conversations = [c] }))],
                Points = [.. facts.Points.Where(p => Can(Points, p.Customer!, new() { Points = [p] }))],
                Coupons = [.. facts.Coupons.Where(c => Can(Coupons, c.Coupon, new() { Coupons = [c] }))],
            }, asOf);
        }

        bool Can(string file, string id, AgendaFacts one)
        {
            try
            {
                plan.Draw(one, asOf);
                return true;
            }
            catch (Exception error) when (error is ArgumentException or OverflowException or InvalidOperationException or CsRulesException)
            {
                errors.Print(At(file), null, [new("agenda.out-of-reach", "$", [new("given", id)])]);
                return false;
            }
        }
    }

    private string At(string name) => Path.Combine(path, name);

    /// <summary>Tells that there is nothing to make an agenda from, neither documents nor rows.</summary>
    public void TellNone()
    {
        if (!Names.Any(name => File.Exists(At(name)))) errors.Print(path, null, [new("agenda.no-files", "$", [new("allowed", string.Join(", ", Names))])]);
    }

    private ImmutableArray<T> Read<T>(string name, Func<T, string> id, Func<T, ImmutableArray<InputError>> check) where T : class
    {
        if (!File.Exists(At(name))) return [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. DocumentRun.Read(host, At(name), errors, check, forceLines: true, beside: Once).Select(document => document.Value).OfType<T>(),
        ];

        ImmutableArray<InputError> Once(T fact) =>
            seen.Add(id(fact)) ? [] : [new("agenda.repeated", "$", [new("given", id(fact))])];
    }
}
