using Renkei.Accounts;
using Renkei.Audit;
using Renkei.Storage;

namespace Renkei.Web;

/// <summary>The network half of the host. Its database is its own, with its own accounts and audit streams (privacy wall).</summary>
internal static class NetworkSide
{
    internal static IReadOnlyList<Migration> Schema { get; } = [.. AuditTrail.Schema, .. AccountsModule.Schema];
}
