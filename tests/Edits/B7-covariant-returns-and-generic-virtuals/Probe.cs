using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        Plant tree = new Tree();
        return [$"{tree.Grow().Name} {ReferenceEquals(tree, tree.Grow())}", tree.As(plant => plant.Name), $"{new Plant().As(plant => plant.Name.Length)}"];
    }
}
