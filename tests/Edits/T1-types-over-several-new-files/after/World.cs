using Game.Rooms;

namespace Game;

public partial class World(Room hall, Room cave)
{
    public static World Build() => new(new Hall(), new Cave());
}
