namespace Game;

public static class Thief
{
    public static string Steal() => $"{Sack.Put(5)} {Sack.Put("gem")} {Sack.Pick(1, 2)}";
}
