namespace Game;

public static class Thief
{
    public static string Steal(Safe safe) => $"{safe.Code()} from {Safe.Counted}";
}
