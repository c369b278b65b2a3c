namespace Game;

public enum Phase { Day, Night }

public static class Sky
{
#pragma warning disable CS8524
    public static string Of(Phase phase) => phase switch { Phase.Day => "bright", Phase.Night => "dark" };
#pragma warning restore CS8524
}
