using Microsoft.AspNetCore.Diagnostics;
using Renkei.Design;
using Renkei.Kernel;

namespace Renkei.Web;

/// <summary>What a person sees when a page is not there, not theirs, or failed: words and the next step, no internals.</summary>
internal static class ErrorPages
{
    internal static IApplicationBuilder UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Failed, SuppressDiagnosticsCallback = _ => false });
        return app.UseStatusCodePages(async status => await Show(status.HttpContext, status.HttpContext.Response.StatusCode));
    }

    private static Task Failed(HttpContext http)
    {
        // A request that is itself malformed (a body over the limit, a broken form) is the sender's, not a bug.
        var status = http.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException bad
            ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        http.Response.StatusCode = status;
        return Show(http, status);
    }

    private static Task Show(HttpContext http, int status)
    {
        var number = http.TraceIdentifier;
        return Page.Of<ErrorPage>(new { Status = status, Number = number }, status).ExecuteAsync(http);
    }

    internal static (TextKey Title, TextKey Sentence) Words(int status) => status switch
    {
        400 => (new("送信された内容を読み取れませんでした", "The request could not be read"),
            new("前のページに戻り、入力をやり直してください。長い時間がたったページは再読み込みしてから送信してください。",
                "Go back and send the form again. Reload a page that was open for a long time before sending it.")),
        401 => (new("サインインが必要です", "Sign-in is needed"),
            new("サインインしてから、もう一度お試しください。", "Sign in and try again.")),
        403 => (new("このページを開く権限がありません", "You may not open this page"),
            new("必要な場合は、計画の事務局に権限を依頼してください。", "If you need it, ask the plan's secretariat for the right.")),
        404 => (new("ページが見つかりません", "Page not found"),
            new("アドレスを確かめるか、計画一覧や検索から探してください。", "Check the address, or look for it from your plans or by search.")),
        405 => (new("この操作はできません", "This cannot be done here"),
            new("前のページに戻り、画面のボタンから操作してください。", "Go back and use the buttons of the page.")),
        409 => (new("ほかの人が先に変更しました", "Somebody else changed it first"),
            new("前のページを再読み込みし、最新の内容を確かめてください。", "Reload the page before and look at the latest content.")),
        413 => (new("送信された内容が大きすぎます", "The request is too large"),
            new("ファイルは1つ20MBまで、文章は1項目10,000字までです。", "A file may have 20 MB, a text 10,000 characters.")),
        429 => (new("操作の回数が多すぎます", "Too many requests"),
            new("しばらく待ってから、もう一度お試しください。", "Wait a while and try again.")),
        _ => (new("処理できませんでした", "Something went wrong"),
            new("入力した内容は保存されていません。もう一度試しても続く場合は、下の番号を添えて管理者に知らせてください。",
                "What you entered was not saved. If it happens again, tell the administrator the number below.")),
    };
}
