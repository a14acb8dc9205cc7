namespace Platform.Harness;

/// <summary>The real time, from a chosen moment on, that a test may move forwards.</summary>
public sealed class MovableTime(DateTimeOffset start) : TimeProvider
{
    readonly DateTimeOffset _began = System.GetUtcNow();
    TimeSpan _moved;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => start + (System.GetUtcNow() - _began) + _moved;

    /// <summary>Moves it forwards by a span.</summary>
    public void Move(TimeSpan by) => _moved += by;

    /// <summary>Moves it to a moment.</summary>
    public void MoveTo(DateTimeOffset at) => _moved += at - GetUtcNow();
}
