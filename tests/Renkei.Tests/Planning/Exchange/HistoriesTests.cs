using FsCheck;
using FsCheck.Fluent;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.History;
using Renkei.Planning.Plans;

namespace Renkei.Tests.Planning.Exchange;

/// <summary>Random histories of edits, collisions, undos and choices keep every promise of the document.</summary>
public class HistoriesTests
{
    private const int Runs = 12;
    private const int Steps = 40;

    [Fact]
    public async Task Random_histories_keep_every_promise()
    {
        foreach (var seed in Gen.Choose(1, 1_000_000).Sample(Runs, Runs)) await Live(seed);
    }

    private static async Task Live(int seed)
    {
        await using var desk = await PlanDesk.Open();
        for (var i = 0; i < 3; i++)
            await desk.Do(unit => PlanNumbers.Next(unit, desk.Plan, PlanNumbers.Evidence, PlanDesk.Stop));
        var random = new Random(seed);
        var versions = 1; // the overview
        var drafts = new HashSet<int>();
        for (var i = 0; i < Steps; i++)
        {
            desk.Clock.Advance(TimeSpan.FromSeconds(random.Next(0, 3)));
            var key = ActivitySection.Key(1, random.Next(1, 4));
            var head = await desk.Read(key);
            var choice = random.Next(10);
            if (choice == 0 && head.Version > 1)
            {
                var restored = await desk.Do(unit => RestoreVersion.Handle(
                    unit, desk.Plan, key.Text, random.Next(1, head.Version), head.Version, PlanDesk.Sato, desk.Clock, PlanDesk.Stop));
                versions += PlanDesk.Value(restored) - head.Version;
            }
            else if (choice == 1)
            {
                versions += await Settle(desk, random);
            }
            else
            {
                var old = Math.Max(0, head.Version - random.Next(0, 3));
                var outcome = await desk.Submit(key, Edited(head.Content, random), old, new Actor($"person:{random.Next(5)}", "誰か"));
                // Nothing is lost: a submission is a version (the one it equals, where it says nothing new) or a draft.
                if (outcome.Succeeded(out var saved, out var refusal)) versions += saved.Version - head.Version;
                else drafts.Add(Assert.IsType<SectionConflict<ActivityContent>>(refusal).Draft);
            }
        }

        await Check(desk, versions, drafts);
        var zip = await desk.Export();
        var copy = PlanDesk.Value(await desk.Import(zip, null));
        var (original, again) = (await desk.Archive(desk.Plan), await desk.Archive(copy.Plan));
        Assert.True(original.HistoryJson().AsSpan().SequenceEqual(again.HistoryJson()), $"seed {seed}");
        Assert.Equal(original.ContentHash(), again.ContentHash());
    }

    private static async Task<int> Settle(PlanDesk desk, Random random)
    {
        var open = await desk.Ask(unit => PlanDrafts.Open(unit, desk.Plan, null, PlanDesk.Stop));
        if (open.Count == 0) return 0;
        return await desk.Do(async unit =>
        {
            var compared = PlanDesk.Value(await SettleDraft.Compare(unit, desk.Plan, open[0].Number, PlanDesk.Stop));
            var choices = compared.Merge.Differences.ToDictionary(
                one => one.Path.Text, _ => random.Next(2) == 0 ? MergeSide.Mine : MergeSide.Theirs);
            var used = await SettleDraft.Use(
                unit, desk.Plan, open[0].Number, compared.Head.Version, choices, PlanDesk.Sato, desk.Clock, PlanDesk.Stop);
            // Choices that do not fit together are refused and leave the draft open.
            return used.Succeeded(out var version, out _) ? version - compared.Head.Version : 0;
        });
    }

    private static ActivityContent Edited(ActivityContent content, Random random)
    {
        var keys = (string[])["system-policy", "cost-estimate", "security-requirements"];
        var milestone = content.MilestoneOf(keys[random.Next(keys.Length)]);
        return random.Next(4) switch
        {
            0 => content with { Due = new DateOnly(2027, 1, 1).AddDays(random.Next(100)) },
            1 => content with { Owner = new PartyPerson { Person = $"担当𠮷{random.Next(9)}" } },
            2 => content.With(milestone with { Note = $"{random.Next(99)}\nメモ🏥", State = WorkState.Started }),
            _ => content.With(milestone with
            {
                State = WorkState.Done,
                Evidence = [new Evidence { Number = random.Next(1, 4), Title = $"根拠{random.Next(9)}", Text = "本文" }],
            }),
        };
    }

    private static async Task Check(PlanDesk desk, int versions, IReadOnlySet<int> drafts)
    {
        var archive = await desk.Archive(desk.Plan);
        Assert.Equal(versions, archive.Versions.Count);
        Assert.Equal(drafts.Order(), archive.Drafts.Select(draft => draft.Number));
        Assert.Equal(Enumerable.Range(1, archive.Versions.Count).Select(i => (long)i), archive.Versions.Select(version => version.Revision));
        foreach (var section in archive.Versions.GroupBy(version => version.Key))
        {
            Assert.Equal(Enumerable.Range(1, section.Count()), section.Select(version => version.Version));
            Assert.All(section, version => Assert.Equal(version.Version - 1, version.Base));
            var head = await desk.Ask(unit => SectionRows.Head(unit, desk.Plan, section.Key, PlanDesk.Stop));
            Assert.Equal(section.Last(), head);
        }

        var audited = (await desk.Audit()).Count(row => row.StartsWith("section.", StringComparison.Ordinal));
        Assert.Equal(archive.Versions.Count, audited);
    }
}
