using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        Distance walk = -1500.7;
        string text = walk;
        return [text, $"{(int)walk}"];
    }
}
