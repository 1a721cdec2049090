using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>The consumer's withdrawal (청약철회).</summary>
/// <example>
/// <para>A reason that nobody denies needs no proof; a denied one does:</para>
/// <code>
/// var broken = new WithdrawalFacts { Reason = ReturnReason.Defective };
/// broken.KnownNonconformity;                                             // Proven
/// (broken with { Nonconformity = Proof.Disputed }).KnownNonconformity;   // Disputed
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record WithdrawalFacts
{
    /// <summary>A change of mind, to be told now.</summary>
    public static WithdrawalFacts Default { get; } = new();

    /// <summary>The consumer's reason.</summary>
    public ReturnReason Reason { get; init; }

    /// <summary>
    /// Whether the goods really are not as agreed. Where the reason says so and nobody denies it, leave it out:
    /// what is not disputed is taken as given.
    /// </summary>
    public Proof? Nonconformity { get; init; }

    /// <summary>True where the consumer asks for an exchange instead of the money; the right to the money stays.</summary>
    public bool ExchangeAsked { get; init; }

    /// <summary>The day the notice was given or sent; null where it would be given now.</summary>
    public Moment? NoticeOn { get; init; }

    /// <summary>How it was given.</summary>
    public NoticeForm Form { get; init; }

    /// <summary>The day it reached the seller, where that is another day.</summary>
    public Moment? NoticeReachedOn { get; init; }

    /// <summary>True where the seller denies the notice and nothing proves it. The consumer proves it.</summary>
    public bool NoticeDisputed { get; init; }

    /// <summary>The day the consumer knew that the goods are not as agreed.</summary>
    public Moment? KnewOn { get; init; }

    /// <summary>The day the consumer could have known.</summary>
    public Moment? CouldHaveKnownOn { get; init; }

    /// <summary>The day the goods were sent back.</summary>
    public Moment? GoodsSentOn { get; init; }

    /// <summary>The day the goods physically came back to the seller; not the day an inspection ended.</summary>
    public Moment? GoodsBackOn { get; init; }

    /// <summary>True for every reason but a change of mind.</summary>
    [JsonIgnore]
    public bool ClaimsNonconformity => Reason != ReturnReason.ChangeOfMind;

    /// <summary>True for a notice that was given, but spoken, or by the goods alone.</summary>
    [JsonIgnore]
    internal bool IsGivenWithoutWriting => Form switch
    {
        NoticeForm.Spoken => NoticeOn is not null || NoticeReachedOn is not null,
        NoticeForm.GoodsSentBack => NoticeOn is not null || NoticeReachedOn is not null || GoodsSentOn is not null || GoodsBackOn is not null,
        _ => false,
    };

    /// <summary>True for goods that go back without a word and whose arrival nobody tells.</summary>
    [JsonIgnore]
    internal bool IsWordlessAndOnItsWay => Form == NoticeForm.GoodsSentBack
        && NoticeReachedOn is null && GoodsBackOn is null && (NoticeOn is not null || GoodsSentOn is not null);

    /// <summary>What counts as the notice. Written: when it was sent (Art 17(4)). Spoken: when it was said. Without words: when the goods arrived.</summary>
    [JsonIgnore]
    internal Moment? NoticeThatCounts => Form switch
    {
        NoticeForm.Spoken => NoticeReachedOn ?? NoticeOn,
        NoticeForm.GoodsSentBack => NoticeReachedOn ?? GoodsBackOn ?? NoticeOn ?? GoodsSentOn,
        _ => NoticeOn ?? NoticeReachedOn,
    };

    /// <summary>True where a day is given that counts as the notice's: else it would be told on the day asked about.</summary>
    [JsonIgnore]
    internal bool IsDated => NoticeOn is not null || NoticeReachedOn is not null
        || (Form == NoticeForm.GoodsSentBack && (GoodsSentOn is not null || GoodsBackOn is not null));

    /// <summary>How the nonconformity stands.</summary>
    [JsonIgnore]
    public Proof KnownNonconformity => Nonconformity ?? (ClaimsNonconformity ? Proof.Proven : Proof.No);
}
