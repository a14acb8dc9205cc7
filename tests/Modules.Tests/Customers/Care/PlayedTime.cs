namespace Platform.Modules.Tests.Customers.Care;

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class PlayedTime : TimeProvider
{
    DateTimeOffset _now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public DateTime Now => _now.UtcDateTime;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Move(TimeSpan by) => _now += by;
}
