namespace CsRules.Cli.Sla;

/// <summary>How many rows or documents were read, how many of them were left out, and what the rest is known again by.</summary>
internal sealed class RowTally
{
    public long Read { get; private set; }

    public long LeftOut { get; private set; }

    public Fingerprint Content { get; private set; }

    public void Reads(long rows = 1) => Read += rows;

    public void LeavesOut(long rows = 1) => LeftOut += rows;

    public void Uses(Fingerprint conversation) => Content += conversation;
}
