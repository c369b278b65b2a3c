namespace Game;

public class Safe
{
    private string Code() => "1234";

    public string Label => $"safe {Code().Length}";

    protected internal static int Count() => 1;
}
