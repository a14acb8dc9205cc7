namespace Platform.Modules.Tests.AfterSales.Sla;

/// <summary>The real time, from a chosen moment on, that a test may move forwards.</summary>
internal sealed class MovableTime(DateTimeOffset start) : TimeProvider
{
    readonly DateTimeOffset _began = System.GetUtcNow();
    TimeSpan _moved;

    public override DateTimeOffset GetUtcNow() => start + (System.GetUtcNow() - _began) + _moved;

    public void Move(TimeSpan by) => _moved += by;

    public void MoveTo(DateTimeOffset at) => _moved += at - GetUtcNow();
}
