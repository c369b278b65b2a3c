namespace Game;

public static class Tool
{
    public static string Use() => "bare hands";
}
