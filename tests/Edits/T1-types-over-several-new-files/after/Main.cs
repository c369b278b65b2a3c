using Game.Rooms;

namespace Game;

public static class Start
{
    public static string Run() => World.Build().Walk("south");
}
