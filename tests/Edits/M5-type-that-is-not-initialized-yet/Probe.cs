using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => ["nothing yet"];

    // An initializer runs again when its field went and comes back.
    public static IEnumerable<string> Kept() => [$"{Journal.Entries}"];
}
