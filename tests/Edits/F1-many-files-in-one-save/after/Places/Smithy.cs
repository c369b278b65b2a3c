namespace Game;

public static class Smithy
{
    public static string Name => "Smithy";
}
