namespace Game;

public class Safe
{
    public string Code() => "9876";

    internal string Label => $"safe {Code().Length} {Thief.Steal(this)}";

    private static int Count() => 2;

    public static int Counted => Count();
}
