using Microsoft.AspNetCore.Http;
using Renkei.Accounts.Register;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.Rights;

/// <summary>
/// What this module asks of whoever keeps the plans; Planning registers one. Functions instead of an interface:
/// the arrow goes from Planning to Accounts, and there is only one keeper of plans.
/// </summary>
/// <param name="Enter">
/// Enters an organisation into a plan's register of parties, in the unit, and answers its local number; or refuses, as
/// when the plan is closed.
/// </param>
/// <param name="NameOf">The plan's name, for letters and lists; null when there is no such plan.</param>
/// <param name="OpenFrame">Fills the page's frame (name, practice strip, navigation) for a plan.</param>
public sealed record PlanRegister(
    Func<Unit, Guid, Organisation, Actor, CancellationToken, Task<Outcome<int>>> Enter,
    Func<Unit, Guid, CancellationToken, Task<string?>> NameOf,
    Func<HttpContext, Unit, Guid, TextKey, CancellationToken, Task> OpenFrame);
