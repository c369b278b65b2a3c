public sealed class Yard : Room
{
    public override string Name => "The yard";

    public override Dictionary<string, Type> Exits => new() { ["south"] = typeof(Taproom) };

    public override string Describe() =>
        """
        Cobbles, a well, and the sea behind the wall. In the shed somebody
        mends nets and never looks up.
        """;
}
