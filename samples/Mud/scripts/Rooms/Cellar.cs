public sealed class Cellar : Room
{
    public override string Name => "The cellar";

    public override Dictionary<string, Type> Exits => new() { ["up"] = typeof(Kitchen) };

    public override string Describe() => IsLit
        ? "Barrels, cobwebs, and a hole in the wall that something has gnawed."
        : "It is dark. Something breathes.";

    private bool IsLit => Items.Concat(Beings.OfType<Player>().SelectMany(player => player.Items)).Any(item => item is Lantern);
}
