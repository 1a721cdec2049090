using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>How much of a divisible supply was used, in units or as a fraction: 9 of 12 months, 3 of 10 lessons.</summary>
/// <param name="Used">What was used; from 0 to <paramref name="Of"/>.</param>
/// <param name="Of">The whole; at least 1.</param>
/// <example>
/// <para>Of 100,000 won for seven lessons four remain; thirds of a won go to the nearer side:</para>
/// <code>
/// var course = new ReturnClaim
/// {
///     Sale = new() { Subject = SaleSubject.Service, Price = Money.Won(100_000) },
///     Supply = new() { On = new LocalDate(2025, 10, 1), Begun = Proof.Proven, Divisible = true, Used = new(3, 7) },
///     Notices = new() { ExclusionMarked = Proof.Proven },
/// };
/// Law.Korea.Decide(course, asOf).Remaining;   // 57143 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record UsedPart(int Used, int Of);
