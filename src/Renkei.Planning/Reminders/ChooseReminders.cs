using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Mail;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Planning.Plans;
using Renkei.Planning.Work;
using Renkei.Storage;

namespace Renkei.Planning.Reminders;

/// <summary>A person chooses how often reminders come by mail (お知らせの受け取り方).</summary>
internal static class ChooseReminders
{
    internal const string Address = "/account/reminders";

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, Show).Needs(Act.ManageOwnAccount);
        routes.MapPost(Address, Post).Needs(Act.ManageOwnAccount);
    }

    private static async Task<IResult> Show(HttpContext http, Database database, LetterBox letters, Frame frame, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        var every = await ReminderTable.Of(unit, Asking.Of(http).Visitor.Person!.Value, stop);
        PlanFrame.Outside(frame, ReminderKeys.Title);
        return Page.Of<RemindersPage>(new { Every = every, letters.Leaves });
    }

    private static async Task<IResult> Post(
        HttpContext http, IFormCollection form, Database database, TimeProvider clock, CancellationToken stop)
    {
        var asking = Asking.Of(http);
        await using var unit = await database.Begin(stop);
        // What is not one of the three is the quiet one.
        await ReminderTable.Choose(
            unit, asking.Visitor.Person!.Value, ReminderTable.Read(form["every"].ToString()), asking.Actor, clock, stop);
        await unit.Commit(stop);
        return new SeeOther($"{Address}?done=saved");
    }
}

internal static class ReminderKeys
{
    internal static readonly TextKey Title = new("お知らせの受け取り方", "Reminders");
    internal static readonly TextKey Lead = new(
        "期限を過ぎたこと、7日以内に期限が来ること、あなたの確認を待っていることを、1通のメールにまとめて送ります。何もないときは送りません。",
        "What is overdue, due within 7 days or waiting for you, in one mail. Nothing is sent when there is nothing.");
    internal static readonly TextKey Every = new("回数", "How often");
    internal static readonly TextKey NoMail = new(
        "この設置では自動のメールを送れません（メールサーバーかサイトのアドレスが未設定）。選んだ内容は残り、設定されると届くようになります。",
        "This installation sends no mail by itself (no mail server or site address is set). Your choice is kept until it does.");

    internal static readonly TextKey PaperTitle = new("お知らせの用紙", "Reminders on paper");
    internal static readonly TextKey PaperLead = new(
        "メールを使わない相手に送る用紙です。宛先ごとに1枚になります。印刷して、郵送または手渡ししてください。",
        "For those who do not use mail: one sheet per addressee. Print them and send or hand them over.");
    internal static readonly TextKey Nobody = new(
        "いま、お知らせする相手はいません。", "There is nobody to be reminded at the moment.");
    internal static readonly TextKey Greeting = new("{0} 御中", "To {0}");
    internal static readonly TextKey Sentence = new(
        "{0}現在、次の{1}件をお待ちしています。ご確認をお願いいたします。", "As of {0} we are waiting for these {1}. Please have a look.");

    internal static IReadOnlyDictionary<string, TextKey> Notices { get; } =
        new Dictionary<string, TextKey> { ["saved"] = new("保存しました。", "Saved.") };
}
