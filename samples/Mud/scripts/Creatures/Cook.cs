public sealed class Cook : Creature
{
    public override string Name => "cook";

    public override Type Home => typeof(Kitchen);

    public override int Strength => 4;

    public override int MaxHealth => 60;

    public override void Act()
    {
        if (Beats % 3 == 0) Do("stirs the soup.");
    }
}
