namespace Renkei.Charter.Checking;

/// <summary>Examines a charter (規約の検査): errors and warnings, each pointing to the row or place it is about.</summary>
public static class CharterCheck;
