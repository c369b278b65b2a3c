namespace Game;

public static class Gate
{
    public static string Look(bool open) => open ? $"{Late.Value}!" : "shut";
}
