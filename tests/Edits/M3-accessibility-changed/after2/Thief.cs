namespace Game;

public static class Thief
{
    public static string Steal(Safe safe) => $"{safe.Label} from {Safe.Counted}";
}
