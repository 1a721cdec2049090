using System.Text.Json.Serialization;

namespace CsRules.Service;

/// <summary>
/// How complete answers were: it stands beside response time in every report. A commutative monoid: <see cref="Merge"/> adds
/// counts, <c>default</c> changes nothing.
/// </summary>
/// <param name="Conversations">Conversations.</param>
/// <param name="Solved">Of them, solved and not reopened.</param>
/// <param name="FirstContact">Of the solved, with one message and at most one reply.</param>
/// <param name="Judged">Solved at some time, on a matter that is known, with the days for a re-contact over (or a re-contact already there).</param>
/// <param name="Again">Of the judged, raised again within those days.</param>
/// <example>
/// <para>Where nothing can be judged yet there is no rate, and not a rate of nothing:</para>
/// <code>
/// default(ContactFigures).RecontactRate   // null
/// </code>
/// </example>
[method: JsonConstructor]
public readonly record struct ContactFigures(long Conversations, long Solved, long FirstContact, long Judged, long Again)
{
    /// <summary>First-contact resolution, of the solved, rounded down.</summary>
    [JsonIgnore]
    public Rate? FirstContactRate => Shares.Of(FirstContact, Solved);

    /// <summary>Re-contact rate, of the judged, rounded down.</summary>
    [JsonIgnore]
    public Rate? RecontactRate => Shares.Of(Again, Judged);

    /// <summary>Both together.</summary>
    public ContactFigures Merge(ContactFigures other) => new(
        Conversations + other.Conversations, Solved + other.Solved, FirstContact + other.FirstContact, Judged + other.Judged, Again + other.Again);
}
