namespace Game;

public static class Caller
{
    public static string Go(Orc orc) => orc.Speak();
}
