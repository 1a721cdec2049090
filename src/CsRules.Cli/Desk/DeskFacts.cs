using System.Collections.Immutable;
using CsRules.Agenda;
using CsRules.Loyalty;

namespace CsRules.Cli.Desk;

/// <summary>What a folder held when it was read.</summary>
/// <param name="Plan">Its settings; null where they have errors.</param>
/// <param name="Facts">What is right in it.</param>
/// <param name="Tiers">Customers on their ladders.</param>
/// <param name="Lists">The customers of order lists, by the shop's tiers; null where there are none.</param>
/// <param name="Told">What is wrong with it, a line each.</param>
internal sealed record DeskFacts(AgendaPlan? Plan, AgendaFacts Facts, ImmutableArray<TierCase> Tiers, ListedCustomers? Lists, ImmutableArray<string> Told);
