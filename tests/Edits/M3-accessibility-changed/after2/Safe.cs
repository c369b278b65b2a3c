namespace Game;

public class Safe
{
    private protected string Code() => "5555";

    public string Label => $"open {Code()}";

    public static int Count() => 3;

    public static int Counted => Count() * 10;
}
