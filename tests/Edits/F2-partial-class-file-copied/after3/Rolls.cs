namespace Game;

public static partial class Rolls
{
    public static string One() => "ONE";
}
