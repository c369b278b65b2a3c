namespace Game;

public static class Cave
{
    public static string Enter(Orc orc) => $"{orc.Act()}, {orc.Mood()}, {Orc.Cry("waagh")}";
}
