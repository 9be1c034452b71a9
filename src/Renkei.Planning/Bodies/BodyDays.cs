using Renkei.Planning.Document;

namespace Renkei.Planning.Bodies;

/// <summary>Where a body stands on a day. Pure.</summary>
internal static class BodyDays
{
    /// <summary>The stage a leading body is in, or null before its first.</summary>
    internal static BodyStep? StageOn(this BodyContent body, DateOnly day) =>
        body.Stages.Where(step => step.Since <= day).OrderBy(step => step.Stage).LastOrDefault();

    /// <summary>True while a member sits: from the first to the last day, both included.</summary>
    internal static bool SitsOn(this BodyMember member, DateOnly day) =>
        (member.From is not { } from || from <= day) && (member.Until is not { } until || day <= until);
}
