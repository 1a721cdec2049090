namespace CsRules.Cluster;

/// <summary>Whoever hears alerts. It takes one of a key once, however often it is told.</summary>
public interface IAlertDesk
{
    /// <summary>How long to wait before an alert is told again that nobody said had arrived.</summary>
    TimeSpan Patience { get; }

    /// <summary>Tells an alert; done when it is kept.</summary>
    Task Tell(Alert alert);
}
