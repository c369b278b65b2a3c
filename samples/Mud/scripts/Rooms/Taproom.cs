public sealed class Taproom : Room
{
    public override string Name => "The taproom";

    public override Dictionary<string, Type> Exits => new() { ["north"] = typeof(Yard), ["east"] = typeof(Kitchen) };

    public override string Describe() =>
        """
        A low room with a large fire. Over the mantelpiece hangs the empty
        shell of a crab, as wide as a cart.
        """;
}
