using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Renkei.Accounts.HandOver;
using Renkei.Planning.Activities;
using Renkei.Planning.Bodies;
using Renkei.Planning.Comparison;
using Renkei.Planning.Decisions;
using Renkei.Planning.Document;
using Renkei.Planning.Exchange;
using Renkei.Planning.History;
using Renkei.Planning.Home;
using Renkei.Planning.Issues;
using Renkei.Planning.Meetings;
using Renkei.Planning.Money;
using Renkei.Planning.Outline;
using Renkei.Planning.Parties;
using Renkei.Planning.Plans;
using Renkei.Planning.Reminders;
using Renkei.Planning.Schedule;
using Renkei.Planning.Searching;
using Renkei.Planning.Sample;
using Renkei.Planning.Statistics;
using Renkei.Planning.Work;
using Renkei.Storage;

namespace Renkei.Planning;

/// <summary>Plans: the document, its history and exchange, and the pages to work in.</summary>
public static class PlanningModule
{
    /// <summary>The tables of this module.</summary>
    public static IReadOnlyList<Migration> Schema { get; } = [.. PlanTables.Schema, .. ReminderTable.Schema];

    /// <summary>Registers the module.</summary>
    public static IServiceCollection AddPlanning(this IServiceCollection services)
    {
        foreach (var kind in PlanTexts.Kinds) services.AddSingleton(kind);
        services.AddSingleton(RegisterOfPlans.Of).AddSingleton<IDuties, OwnerDuties>().AddSingleton<IDuties, IssueDuties>();
        services.AddSingleton<ReminderRounds>().AddHostedService(provider => provider.GetRequiredService<ReminderRounds>());
        services.AddSingleton<WorkDesk>().AddScoped<ShowSchedule>().AddScoped<ShowWork>().AddScoped<ShowBaselines>();
        services.AddScoped<ShowMoney>().AddScoped<ShowMoneyLines>().AddScoped<EditScenario>().AddScoped<ShowChance>();
        services.AddScoped<ShowDecisions>().AddScoped<ShowIssues>().AddScoped<ShowMeetings>().AddScoped<ShowBodies>();
        return services.AddSingleton<SamplePlan>().AddScoped<ShowActivity>().AddScoped<ShowOutline>().AddScoped<ShowParties>().AddScoped<ShowOwnPart>();
    }

    /// <summary>Maps the module's routes.</summary>
    public static void MapPlanning(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        ListPlans.Map(routes);
        ShowMyWork.Map(routes);
        ChooseReminders.Map(routes);
        ShowReminderSheets.Map(routes);
        MakePlan.Map(routes);
        ChangeSettings.Map(routes);
        ShowHome.Map(routes);
        CompareWithCases.Map(routes);
        ShowActivity.Map(routes);
        ShowOutline.Map(routes);
        EditOutline.Map(routes);
        MoneyPages.Map(routes);
        SetMilestone.Map(routes);
        AgreeMilestone.Map(routes);
        AttachEvidence.Map(routes);
        WithdrawEvidence.Map(routes);
        DownloadEvidence.Map(routes);
        SetSchedule.Map(routes);
        AssignRoles.Map(routes);
        ShowSchedule.Map(routes);
        ShowPaper.Map(routes);
        ShowWork.Map(routes);
        EditWork.Map(routes);
        ShowBaselines.Map(routes);
        ApproveBaseline.Map(routes);
        SetScope.Map(routes);
        ShowParties.Map(routes);
        AddParty.Map(routes);
        AddParties.Map(routes);
        ChangeParty.Map(routes);
        JoinParty.Map(routes);
        AskTask.Map(routes);
        AcceptAnswer.Map(routes);
        ShowOwnPart.Map(routes);
        AnswerTask.Map(routes);
        ShowDecisions.Map(routes);
        KeepDecision.Map(routes);
        AttachDecision.Map(routes);
        ShowIssues.Map(routes);
        KeepIssue.Map(routes);
        ShowMeetings.Map(routes);
        KeepMeeting.Map(routes);
        SetAgenda.Map(routes);
        SetPapers.Map(routes);
        SetAttendance.Map(routes);
        WriteMinutes.Map(routes);
        ShowBodies.Map(routes);
        KeepBody.Map(routes);
        ShowSearch.Map(routes);
        ChooseDraft.Map(routes);
        ShowHistory.Map(routes);
        UndoChange.Map(routes);
        ExportPlan.Map(routes);
        ImportPlan.Map(routes);
        ImportStatistics.Map(routes);
        PublishedSchema.Map(routes);
    }
}
