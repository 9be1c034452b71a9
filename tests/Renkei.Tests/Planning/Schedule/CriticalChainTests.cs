using Renkei.Planning.Document;
using Renkei.Planning.Schedule;

namespace Renkei.Tests.Planning.Schedule;

public class CriticalChainTests
{
    private static readonly DateOnly Day = new(2026, 12, 1);

    [Fact]
    public void The_chain_without_slack_is_critical()
    {
        // 1 (day 0-4) before 2 (4-9); 3 (0-2) before 2 has two days of slack; 4 stands alone.
        var chain = CriticalChain.Of(new Dictionary<int, WorkContent>
        {
            [1] = Work(0, 4), [2] = Work(4, 9, 1, 3), [3] = Work(0, 2), [4] = Work(0, 30),
        });

        Assert.Equal(new HashSet<int> { 1, 2 }, chain);
    }

    [Fact]
    public void What_is_over_and_what_circles_is_left_out()
    {
        var chain = CriticalChain.Of(new Dictionary<int, WorkContent>
        {
            [1] = Work(0, 4) with { State = WorkState.Done, Ended = Day }, [2] = Work(4, 9, 1), [3] = Work(0, 1, 4), [4] = Work(1, 2, 3),
        });

        Assert.Empty(chain);
    }

    private static WorkContent Work(int start, int due, params int[] after) =>
        new() { Title = "作業", Start = Day.AddDays(start), Due = Day.AddDays(due), After = after };
}
