namespace Renkei.Tests;

/// <summary>A clock that stands still until it is moved. Starts on 2026-11-24 09:00 in Japan, the "today" of the example screens.</summary>
internal sealed class FakeClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;
}
