using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Renkei.Design;
using Renkei.Kernel;

namespace Renkei.Web;

/// <summary>What a person sees when a page is not there, not theirs, or failed: words and the next step, no internals.</summary>
internal static class ErrorPages
{
    internal static IApplicationBuilder UseErrorPages(this WebApplication app)
    {
        // Told to the journal by Failed, with the number the person reads on the page.
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Failed, SuppressDiagnosticsCallback = _ => true });
        return app.UseStatusCodePages(async status => await Show(status.HttpContext, status.HttpContext.Response.StatusCode));
    }

    private static Task Failed(HttpContext http)
    {
        var failure = http.Features.Get<IExceptionHandlerFeature>();
        var status = StatusOf(failure?.Error);
        // The route's pattern and not the address: an address can hold secrets of links, and line breaks.
        if (status == StatusCodes.Status500InternalServerError)
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ErrorPages)).LogError(failure?.Error,
                "Request {Number} failed: {Method} {Route}", http.TraceIdentifier, http.Request.Method, failure?.Endpoint?.DisplayName);
        http.Response.StatusCode = status;
        return Show(http, status);
    }

    /// <summary>A request that is itself malformed (a body over the limit, a broken form) is the sender's, not a bug.</summary>
    private static int StatusOf(Exception? error) => error switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        // The form's token is read first, so a form that cannot be read fails there; the reason stands inside.
        AntiforgeryValidationException { InnerException: BadHttpRequestException bad } => bad.StatusCode,
        AntiforgeryValidationException => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status500InternalServerError,
    };

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
            new("あなたが開ける計画は、計画一覧にあります。このページが必要な場合は、計画の事務局かシステム管理者に権限を依頼してください。",
                "The plans you may open are in your list of plans. If you need this page, ask the plan's secretariat or an administrator for the right.")),
        404 => (new("ページが見つかりません", "Page not found"),
            new("アドレスを確かめるか、計画一覧や検索から探してください。", "Check the address, or look for it from your plans or by search.")),
        405 => (new("この操作はできません", "This cannot be done here"),
            new("前のページに戻り、画面のボタンから操作してください。", "Go back and use the buttons of the page.")),
        408 => (new("送信に時間がかかりすぎました", "Sending took too long"),
            new("通信の状態を確かめて、もう一度送信してください。", "Check your connection and send it again.")),
        409 => (new("ほかの人が先に変更しました", "Somebody else changed it first"),
            new("前のページを再読み込みし、最新の内容を確かめてください。", "Reload the page before and look at the latest content.")),
        413 => (new("送信された内容が大きすぎます", "The request is too large"),
            new("ファイルは1つ20MBまで、文章は1項目10,000字までです。", "A file may have 20 MB, a text 10,000 characters.")),
        414 or 431 => (new("アドレスまたはヘッダーが長すぎます", "The address or the headers are too long"),
            new("検索の言葉を短くするか、ブラウザーのCookieを削除してからお試しください。", "Shorten your search, or delete your browser's cookies, and try again.")),
        415 => (new("この形式では送信できません", "It cannot be sent in this form"),
            new("前のページに戻り、画面のボタンから操作してください。", "Go back and use the buttons of the page.")),
        429 => (new("操作の回数が多すぎます", "Too many requests"),
            new("安全のため、短い時間にできる回数を制限しています。1分ほど待ってから、もう一度お試しください。",
                "To keep the service safe, the number of requests in a short time is limited. Wait about a minute and try again.")),
        _ => (new("処理できませんでした", "Something went wrong"),
            new("入力した内容は保存されていません。もう一度試しても続く場合は、下の番号を添えて管理者に知らせてください。",
                "What you entered was not saved. If it happens again, tell the administrator the number below.")),
    };
}
