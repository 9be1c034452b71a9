namespace Renkei.Design;

/// <summary>Where the frame's own links lead. The pages themselves belong to other modules.</summary>
internal static class Addresses
{
    internal const string SignIn = "/sign-in";
    internal const string SignOut = "/sign-out";
    internal const string Account = "/account";
    internal const string Plans = "/plans";
    internal const string MyWork = "/my-work";
    internal const string Search = "/search";
    internal const string Guide = "/guide";
    internal const string Examples = "/design";
}
