namespace Game;

public static class Start
{
    public static string Go() => U.Ask(new Fresh());
}
