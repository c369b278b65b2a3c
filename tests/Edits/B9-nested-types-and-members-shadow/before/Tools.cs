namespace Game;

public static class Tools
{
    public static string Tool() => "tool";
}

public class Helper
{
    public override string ToString() => "helper";
}
