using System.Globalization;
using Renkei.Kernel;

namespace Renkei.Planning.Activities;

/// <summary>Days where there is little room: no weekday, no era. The first mention on a page uses <see cref="JapanTime"/>.</summary>
internal static class Days
{
    /// <summary>2026年11月24日, or 24 Nov 2026.</summary>
    internal static string Short(DateOnly day, Language language) => language == Language.Japanese
        ? day.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture) : day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>As date fields of forms and tables write it.</summary>
    internal static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
