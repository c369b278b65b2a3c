namespace Game;

public static class Parser
{
    public static string Parse(string line) => line.Trim();
}
