namespace Renkei.Charter.Checking;

/// <summary>Examines a charter (規約の検査).</summary>
public static class CharterCheck;
