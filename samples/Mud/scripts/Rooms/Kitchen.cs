public sealed class Kitchen : Room
{
    public override string Name => "The kitchen";

    public override Dictionary<string, Type> Exits => new() { ["west"] = typeof(Taproom), ["down"] = typeof(Cellar) };

    public override string Describe() => "Copper pans hang over the stove. It smells of onions.";
}
