using System.CommandLine;

namespace Renkei.Cli.Records;

/// <summary>
/// <c>renkei ssmix2 to-fhir ROOT|FILE</c>: NDJSON of resources on standard output; on the error stream a line for each file that is not
/// converted and one with the counts. What R4's base definitions refuse does not leave.
/// </summary>
internal static class ToFhirCommand
{
    public static Command Make(Terminal terminal)
    {
        var root = new Argument<string>("ROOT") { Description = SsMix2Keys.Root.In(terminal.Language) };
        var institution = new Option<string?>("--institution") { Description = SsMix2Keys.Institution.In(terminal.Language) };
        var misfiled = new Option<bool>("--misfiled") { Description = SsMix2Keys.Misfiled.In(terminal.Language) };
        var withoutSource = new Option<bool>("--without-source") { Description = SsMix2Keys.WithoutSource.In(terminal.Language) };
        return terminal.Make("to-fhir", SsMix2Keys.ToFhir, async (call, stop) =>
        {
            if (call.Value(institution) is { } code && (code.Length != 10 || code.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0))
            {
                call.Warn(SsMix2Keys.InstitutionWrong.In(call.Language, code));
                return ExitCode.Usage;
            }

            var run = new StorageConversion(call, call.Value(institution), call.Value(misfiled), call.Value(withoutSource));
            await run.Sweep(call.Value(root)!, stop);
            return run.End();
        }, root, institution, misfiled, withoutSource);
    }
}
