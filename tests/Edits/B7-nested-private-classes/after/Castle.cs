namespace Game;

public class Castle
{
    private int guards = 3;

    public string Enter(string who) => new Gate(this).Open(who.ToLowerInvariant());

    private sealed class Gate(Castle castle)
    {
        private static readonly string password = "mellon";

        public string Open(string word) => word == password ? Hall.Greet(castle.guards--) : $"no {word}, halt";

        private static class Hall
        {
            public static string Greet(int count) => $"{count} of {password}";
        }
    }
}
