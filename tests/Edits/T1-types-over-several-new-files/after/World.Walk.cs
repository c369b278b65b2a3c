namespace Game;

public partial class World
{
    public string Walk(string way) => $"{hall.Leave(way)} to {cave.Name} past {Help.Count(this)}";
}

file static class Help
{
    public static int Count(World world) => world.GetHashCode() == world.GetHashCode() ? 2 : 0;
}
