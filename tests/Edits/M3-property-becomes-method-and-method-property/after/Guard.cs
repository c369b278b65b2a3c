namespace Game;

public static class Guard
{
    public static string Look(Door door) => $"{door.State()} {door.State(true)} {Door.Doors}";
}
