using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Renkei.Accounts.Mail;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Planning.Work;
using Renkei.Storage;

namespace Renkei.Planning.Reminders;

/// <summary>
/// Writes reminders to those who asked for them: from eight in the morning, at most one per period, only when there is something.
/// A letter, the period and the audit row are one unit, so that a crash neither doubles nor loses one.
/// </summary>
internal sealed class ReminderRounds(
    Database database, LetterBox letters, People people, Seats seats, TimeProvider clock, ILogger<ReminderRounds> log) : BackgroundService
{
    internal static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan JapanOffset = TimeSpan.FromHours(9);
    private const int FirstHour = 8;

    /// <summary>Looks once for everybody who waits, and answers how many letters were written.</summary>
    internal async Task<int> Round(CancellationToken stop)
    {
        if (!letters.Leaves || clock.GetUtcNow().ToOffset(JapanOffset).Hour < FirstHour) return 0;
        var today = JapanTime.Today(clock);
        IReadOnlyList<ReminderChoice> waiting;
        await using (var unit = await database.Read(stop)) waiting = await ReminderTable.Waiting(unit, today, stop);
        var written = 0;
        foreach (var choice in waiting)
        {
            await using var unit = await database.Begin(stop);
            if (!await ReminderTable.Take(unit, choice, today, stop)) continue;
            if (await Write(unit, choice, today, stop)) written++;
            await unit.Commit(stop);
        }

        return written;
    }

    private async Task<bool> Write(Unit unit, ReminderChoice choice, DateOnly today, CancellationToken stop)
    {
        if (choice.LastPeriod == ReminderTable.Period(choice.Every, today)) return false;
        if (await people.Find(unit, choice.Person, stop) is not { Disabled: false, Mail: not null } person) return false;
        var plans = await ShowMyWork.Of(unit, seats, (person.Id, person.Name), today, stop);
        if (Digest.Of(person.Name, plans, today) is not { } digest) return false;
        await letters.Add(unit, person, (digest.Subject, digest.Text), new Uri(letters.Site!, ShowMyWork.Address), stop);
        await ReminderTable.Written(unit, choice, today, (digest.Overdue, digest.Soon), clock, stop);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!letters.Leaves) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Round(stoppingToken);
                await Task.Delay(Pause, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever fails in a round, nothing of it is kept and the next round tries again.
            catch (Exception problem)
            {
                log.LogError(problem, "Reminders could not be written; it is tried again.");
                await Task.Delay(Pause, clock, stoppingToken);
            }
#pragma warning restore CA1031
        }
    }
}
