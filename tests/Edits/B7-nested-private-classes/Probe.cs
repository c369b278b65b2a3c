using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        var castle = new Castle();
        return [castle.Enter("Mellon"), castle.Enter("mellon"), castle.Enter("orc")];
    }
}
