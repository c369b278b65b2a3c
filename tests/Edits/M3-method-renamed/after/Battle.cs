namespace Game;

public static class Battle
{
    public static string Run(Orc orc) => orc.Strike(3);
}
