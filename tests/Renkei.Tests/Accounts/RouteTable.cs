namespace Renkei.Tests.Accounts;

/// <summary>
/// Who may come where. One line per route, one sign per kind of visitor: + let through, &gt; sent to the sign-in page,
/// 1 = 401, 3 = 403, 4 = 404 (of the gate; or of the page, where the walk's own placeholder names nothing). A new route
/// gets its line here, thought over, or the test fails.
/// </summary>
internal static class RouteTable
{
    internal static readonly string[] Roles =
    [
        "anonymous", "administrator without a seat", "secretariat", "government", "participant, own party",
        "participant, another party", "vendor", "secretariat of another plan",
    ];

    internal static readonly Dictionary<string, string> Expected = new()
    {
        // Public.
        ["GET /"] = "++++++++",
        ["GET /design/"] = "++++++++",
        ["GET /design/frame"] = "++++++++",
        ["GET /design/work"] = "++++++++",
        ["GET /guide"] = "++++++++",
        ["GET /guide/glossary"] = "++++++++",
        ["GET /guide/procedure/step{number:int}"] = "++++++++",
        ["GET /guide/{article}"] = "44444444",
        ["GET /health"] = "++++++++",
        ["GET /schema/{name}"] = "44444444",
        ["GET /search"] = "++++++++",

        // The ways in and out: everybody; a link that is none is not found.
        ["GET /invitations/{secret}"] = "44444444",
        ["POST /invitations/{secret}"] = "++++++++",
        ["GET /practice/{secret}"] = "44444444",
        ["POST /practice/{secret}"] = "++++++++",
        ["GET /setup/{secret}"] = "44444444",
        ["POST /setup/{secret}"] = "++++++++",
        ["GET /sign-in"] = "++++++++",
        ["POST /sign-in"] = "++++++++",
        ["GET /sign-in/code"] = ">>>>>>>>",
        ["POST /sign-in/code"] = "++++++++",
        ["POST /sign-in/passkey"] = "++++++++",
        ["POST /sign-in/passkey/options"] = "++++++++",
        ["POST /sign-out"] = "++++++++",

        // The own account: whoever is signed in.
        ["GET /account"] = ">+++++++",
        ["GET /account/confirm"] = ">+++++++",
        ["POST /account/confirm"] = "1+++++++",
        ["POST /account/confirm/options"] = "1+++++++",
        ["POST /account/confirm/passkey"] = "1+++++++",
        ["POST /account/deputies"] = "1+++++++",
        ["POST /account/deputies/end"] = "1+++++++",
        ["GET /account/hand-over"] = ">+++++++",
        ["POST /account/hand-over"] = "1+++++++",
        ["POST /account/name"] = "1+++++++",
        ["GET /account/passkeys"] = ">+++++++",
        ["POST /account/passkeys"] = "1+++++++",
        ["POST /account/passkeys/options"] = "1+++++++",
        ["POST /account/passkeys/remove"] = "1+++++++",
        ["GET /account/password"] = ">+++++++",
        ["POST /account/password"] = "1+++++++",
        ["POST /account/recovery-codes"] = "1+++++++",
        ["GET /account/second-factor"] = ">+++++++",
        ["POST /account/second-factor"] = "1+++++++",
        ["POST /account/second-factor/remove"] = "1+++++++",
        ["GET /account/sessions"] = ">+++++++",
        ["POST /account/sessions/end"] = "1+++++++",
        ["POST /account/sessions/end-all"] = "1+++++++",

        // Plans one has a seat in; making one is the administrator's.
        ["GET /plans"] = ">+++++++",
        ["GET /plans/import"] = ">+333333",
        ["POST /plans/import"] = "1+333333",
        ["GET /plans/new"] = ">+333333",
        ["POST /plans/new"] = "1+333333",

        // People and organisations of the installation: administrators.
        ["GET /organisations"] = ">+333333",
        ["POST /organisations"] = "1+333333",
        ["GET /organisations/{organisation:guid}"] = ">4333333",
        ["POST /organisations/{organisation:guid}/name"] = "1+333333",
        ["POST /organisations/{organisation:guid}/stages"] = "1+333333",
        ["GET /people"] = ">+333333",
        ["GET /people/invite"] = ">+333333",
        ["POST /people/invite"] = "1+333333",
        ["GET /people/letters/{letter:guid}"] = ">4333333",
        ["GET /people/{person:guid}"] = ">4333333",
        ["POST /people/{person:guid}/administrator"] = "1+333333",
        ["POST /people/{person:guid}/deputies"] = "1+333333",
        ["POST /people/{person:guid}/deputies/end"] = "1+333333",
        ["POST /people/{person:guid}/disable"] = "1+333333",
        ["POST /people/{person:guid}/enable"] = "1+333333",
        ["GET /people/{person:guid}/hand-over"] = ">4333333",
        ["POST /people/{person:guid}/hand-over"] = "1+333333",
        ["POST /people/{person:guid}/renew"] = "1+333333",

        // A plan: its secretariat edits, government reads. Without a seat it is not there.
        ["GET /plans/{plan}"] = ">4++3334",
        ["GET /plans/{plan}/export"] = ">4+33334",
        ["GET /plans/{plan}/history"] = ">4++3334",
        ["GET /plans/{plan}/history/undo"] = ">4+33334",
        ["POST /plans/{plan}/history/undo"] = "14+33334",
        ["GET /plans/{plan}/letters/{letter:guid}"] = ">4433334",
        ["GET /plans/{plan}/seats"] = ">4+33334",
        ["POST /plans/{plan}/seats"] = "14+33334",
        ["GET /plans/{plan}/seats/{person:guid}/hand-over"] = ">4433334",
        ["POST /plans/{plan}/seats/{person:guid}/hand-over"] = "14+33334",
        ["POST /plans/{plan}/seats/{person:guid}/invite"] = "14+33334",
        ["POST /plans/{plan}/seats/{person:guid}/role"] = "14+33334",
        ["POST /plans/{plan}/seats/{person:guid}/take"] = "14+33334",
        ["GET /plans/{plan}/settings"] = ">4+33334",
        ["POST /plans/{plan}/settings"] = "14+33334",
        ["GET /plans/{plan}/step/1/activity/{number:int}"] = ">4++3334",
        ["POST /plans/{plan}/step/1/activity/{number:int}/milestone/{key}/evidence"] = "14+33334",
        ["GET /plans/{plan}/step/1/activity/{number:int}/milestone/{key}/evidence/{evidence:int}/file"] = ">4443334",
        ["POST /plans/{plan}/step/1/activity/{number:int}/milestone/{key}/evidence/{evidence:int}/withdrawal"] = "14+33334",
        ["POST /plans/{plan}/step/1/activity/{number:int}/milestone/{key}/state"] = "14+33334",
        ["POST /plans/{plan}/step/1/activity/{number:int}/roles"] = "14+33334",
        ["POST /plans/{plan}/step/1/activity/{number:int}/schedule"] = "14+33334",
        ["POST /plans/{plan}/step/1/activity/{number:int}/scope"] = "14+33334",
        ["GET /plans/{plan}/step/{step:int}"] = ">4++3334",

        // The schedule: who reads the plan reads it, its secretariat changes it. The walk's placeholders name nothing there.
        ["GET /plans/{plan}/schedule"] = ">4++3334",
        ["GET /plans/{plan}/schedule/baselines"] = ">4++3334",
        ["POST /plans/{plan}/schedule/baselines"] = "14+33334",
        ["GET /plans/{plan}/schedule/baselines/{baseline:int}"] = ">4443334",
        ["POST /plans/{plan}/schedule/work"] = "14+33334",
        ["GET /plans/{plan}/schedule/work/new"] = ">4+33334",
        ["GET /plans/{plan}/schedule/work/{work:int}"] = ">4443334",
        ["POST /plans/{plan}/schedule/work/{work:int}"] = "14+33334",

        // The own part (自機関の担当): of the own organisation, or with the whole plan.
        ["GET /plans/{plan}/drafts/{draft:int}"] = ">4444444",
        ["POST /plans/{plan}/drafts/{draft:int}"] = "14+++++4",
        ["GET /plans/{plan}/part/{party:int}"] = ">4+++334",
        ["POST /plans/{plan}/part/{party:int}"] = "14+3+334",
        ["POST /plans/{plan}/part/{party:int}/task/{task:int}"] = "14+3+334",
        ["GET /plans/{plan}/part/{party:int}/task/{task:int}/file"] = ">4444334",
        ["GET /plans/{plan}/parties"] = ">4++3334",
        ["POST /plans/{plan}/parties"] = "14+33334",
        ["GET /plans/{plan}/parties/{party:int}"] = ">4++3334",
        ["POST /plans/{plan}/parties/{party:int}"] = "14+33334",
        ["POST /plans/{plan}/parties/{party:int}/organisation"] = "14+33334",
        ["POST /plans/{plan}/parties/{party:int}/organisation/end"] = "14+33334",
        ["POST /plans/{plan}/parties/{party:int}/tasks"] = "14+33334",
        ["POST /plans/{plan}/parties/{party:int}/tasks/{task:int}/acceptance"] = "14+33334",
    };
}
