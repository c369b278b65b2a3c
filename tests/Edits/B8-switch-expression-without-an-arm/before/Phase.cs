namespace Game;

public enum Phase { Day, Night }

public static class Sky
{
    public static string Of(Phase phase) => phase == Phase.Day ? "blue" : "black";
}
