public sealed class Knife : Item
{
    public override string Name => "knife";

    public override Type Origin => typeof(Kitchen);

    public override int Edge => 3;
}
