using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Atlas.Holding;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Statistics;

/// <summary>
/// Takes one official file in by a page (see <see cref="ImportOfficialFile"/>). The answer to the form is the report itself: the same file sent again changes
/// nothing, so nothing is lost when the page is loaded anew.
/// </summary>
internal static class ImportStatistics
{
    /// <summary>The file, and room for the rest of the form.</summary>
    private const long UploadBytesLimit = ImportOfficialFile.FileBytesLimit + (1024 * 1024);

    internal const int EditionCharsLimit = 40;

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/regions/import", (Database database, Frame frame, CancellationToken stop) =>
            Answer(database, frame, new("", null, null), stop)).Needs(Act.ManageStatistics);
        routes.MapPost("/regions/import", Post)
            .WithMetadata(new RequestSizeLimitAttribute(UploadBytesLimit)).Needs(Act.ManageStatistics);
    }

    private sealed record Result(string Edition, Imported? Imported, Refusal? Fault);

    private static async Task<IResult> Post(
        HttpContext http, IFormCollection form, Database database, Frame frame, TimeProvider clock, CancellationToken stop)
    {
        var edition = form["edition"].ToString().Trim();
        if (form.Files["file"] is not { Length: > 0 } sent) return await Answer(database, frame, new(edition, null, NoFile), stop);
        if (edition.Length > EditionCharsLimit || edition.Any(each => char.IsWhiteSpace(each) || char.IsControl(each)))
            return await Answer(database, frame, new("", null, EditionWrong), stop);
        await using var file = sent.OpenReadStream();
        var outcome = await ImportOfficialFile.Handle(
            database, file, Path.GetFileName(sent.FileName), edition, Asking.Of(http).Visitor.AsActor(), clock, stop);
        return await Answer(database, frame, outcome.Succeeded(out var imported, out var why) ? new(edition, imported, null) : new(edition, null, why), stop);
    }

    private static async Task<IResult> Answer(Database database, Frame frame, Result result, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        var held = await HeldFigures.Editions(unit, stop);
        frame.Trail.Add(new FrameLink(StatisticsKeys.Areas, "/regions"));
        frame.Trail.Add(new FrameLink(StatisticsKeys.Title, null));
        return Page.Of<ImportStatisticsPage>(new { result.Edition, result.Imported, result.Fault, Held = held },
            result.Fault is null ? StatusCodes.Status200OK
                : result.Fault.Kind == RefusalKind.TooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status422UnprocessableEntity);
    }

    private static readonly Refusal NoFile = new(RefusalKind.Invalid, StatisticsKeys.NoFile);
    private static readonly Refusal EditionWrong = new(RefusalKind.Invalid, StatisticsKeys.EditionWrong, EditionCharsLimit);
}

internal static class StatisticsKeys
{
    internal static readonly TextKey Areas = new("構想区域の一覧", "Areas of the regional vision");
    internal static readonly TextKey Title = new("公表統計を取り込む", "Import published statistics");
    internal static readonly TextKey Lead = new(
        "公表されたままのファイルを選びます。どの資料のどの版かは中身で見分けます。1つのファイルは、すべて取り込むか、何も取り込まないかです。",
        "Choose a file as it is published. Which table and edition it is, is told by its content. A file is taken whole or not at all.");
    internal static readonly TextKey File = new("公表ファイル", "Official file");
    internal static readonly TextKey FileHint = new(
        "xlsx、CSV、GeoJSON、TopoJSON。64 MiBまで。まとめて取り込むときは renkei atlas import コマンドが使えます。",
        "xlsx, CSV, GeoJSON or TopoJSON, up to 64 MiB. The command renkei atlas import takes whole folders.");
    internal static readonly TextKey Edition = new("版", "Edition");
    internal static readonly TextKey EditionHint = new(
        "ファイルに版が書かれていないときだけ入力します（例：2026 や 2026-06-01）。", "Only where the file does not say its own (such as 2026 or 2026-06-01).");
    internal static readonly TextKey Submit = new("取り込む", "Import");
    internal static readonly TextKey NoFile = new("ファイルを選んでください。", "Choose a file.");
    internal static readonly TextKey EditionWrong = new("版は {0} 文字までの、空白のない文字で入力してください。", "The edition is up to {0} characters without spaces.");
    internal static readonly TextKey Report = new("取り込みの結果", "What was imported");
    internal static readonly TextKey Rows = new("取り込んだ行 {0:N0}、取り込まない行 {1:N0}、注意 {2:N0}", "{0:N0} rows taken, {1:N0} not taken, {2:N0} issues");
    internal static readonly TextKey Issues = new("取り込まなかった行と注意", "Rows not taken, and issues");
    internal static readonly TextKey FirstOnly = new("先頭の {0} 件だけを示します。すべては renkei atlas import の答えにあります。", "The first {0} only; renkei atlas import answers with more.");
    internal static readonly TextKey Sheet = new("シート", "Sheet");
    internal static readonly TextKey Cell = new("セル・行", "Cell or line");
    internal static readonly TextKey What = new("内容", "What");
    internal static readonly TextKey Held = new("取り込み済みの資料", "What is held");
    internal static readonly TextKey Nothing = new("まだ何も取り込まれていません。", "Nothing has been imported yet.");
    internal static readonly TextKey Table = new("資料", "Table");
    internal static readonly TextKey At = new("取り込んだ時刻", "Imported at");

    internal static TextKey Of(ImportChange change) => change switch
    {
        ImportChange.Added => new("新しい版として取り込みました。", "Taken as a new edition."),
        ImportChange.Replaced => new("同じ版の訂正として、前のものと入れ替えました。", "Taken in place of the same edition's earlier file."),
        ImportChange.Unchanged => new("同じファイルが取り込み済みです。何も変わっていません。", "The same file was there already. Nothing was changed."),
    };
}
