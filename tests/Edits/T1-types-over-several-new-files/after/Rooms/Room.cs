namespace Game.Rooms;

public abstract class Room
{
    public abstract string Name { get; }

    public string Leave(string way) => $"{way} from {Name}";
}
