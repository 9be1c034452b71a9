namespace Renkei.Accounts.Rights;

/// <summary>What can be done. Every route names exactly one; <see cref="Access"/> alone decides who may.</summary>
public enum Act
{
    /// <summary>Read what is public: the front page, the guide, the living examples of the design.</summary>
    ReadPublic,

    /// <summary>Begin or end a session, follow a link of one's own.</summary>
    SignInOrOut,

    /// <summary>See and change one's own account: passkeys, TOTP, sessions, language.</summary>
    ManageOwnAccount,

    /// <summary>See the list of plans one has a seat in.</summary>
    ListOwnPlans,

    /// <summary>Make a new plan, import a plan.</summary>
    MakePlan,

    /// <summary>See people and organisations of the whole installation, invite, hand over, disable.</summary>
    ManagePeople,

    /// <summary>Import published statistics for the whole installation.</summary>
    ManageStatistics,

    /// <summary>Read the whole plan.</summary>
    ReadPlan,

    /// <summary>Change the plan's sections, states, evidence.</summary>
    EditPlan,

    /// <summary>Give and take seats of a plan, invite into it.</summary>
    ManageSeats,

    /// <summary>Take the plan out as a zip.</summary>
    ExportPlan,

    /// <summary>Read the plan's history and audit stream.</summary>
    ReadHistory,

    /// <summary>Erase an attachment by law.</summary>
    EraseFile,

    /// <summary>See the part of one's own organisation (自機関の担当).</summary>
    ReadOwnPart,

    /// <summary>Change the part of one's own organisation.</summary>
    EditOwnPart,

    /// <summary>Search what one may read.</summary>
    Search,
}
