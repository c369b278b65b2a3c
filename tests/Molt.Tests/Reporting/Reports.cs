namespace Molt.Tests.Reporting;

/// <summary>Reports for tests: of one directory, with something in every property.</summary>
internal static class Reports
{
    public static readonly string Root = Path.Combine(Path.GetTempPath(), "game", "scripts");

    public static EditReport Applied => new()
    {
        Kind = EditKind.Applied,
        Generation = 7,
        Time = new DateTimeOffset(2026, 11, 25, 12, 11, 12, 345, TimeSpan.FromHours(2)),
        Files = [Script("a.cs"), Script("Rooms", "Hall.cs")],
        Milliseconds = new EditTimings(0.5, 20.123456, 3, 0.00051, 23.7),
        Updated = ["Game.Orc.Attack(int)"],
        Added = ["Game.Orc.Roar()", "Game.Elf"],
        Removed = ["Game.Orc.Sleep()"],
        Replaced = ["Game.Stats"],
        Leaked = ["Game.Orc.Sleep()"],
        Running = ["Game.Orc.Guard()"],
        Finishing = [new("Game.Orc.Walk()", 2)],
        Diagnostics = [Error("CS0103", "The name 'x' does not exist")],
    };

    public static EditReport Refused => new()
    {
        Kind = EditKind.Refused, Generation = 7, Files = [Script("a.cs")], Diagnostics = [Error("CS0103", "No 'x'")],
    };

    public static ScriptDiagnostic Error(string id, string message) => new(id, ScriptSeverity.Error, Script("a.cs"), 3, 9, message);

    public static string Script(params string[] path) => Path.Combine([Root, .. path]);
}
