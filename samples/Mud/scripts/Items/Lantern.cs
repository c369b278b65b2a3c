public sealed class Lantern : Item
{
    public override string Name => "lantern";

    public override Type Origin => typeof(Yard);
}
