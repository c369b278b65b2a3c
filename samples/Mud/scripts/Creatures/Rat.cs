public sealed class Rat : Creature
{
    public override string Name => "rat";

    public override Type Home => typeof(Cellar);

    public override int Strength => 1;

    public override int Toughness => 1;

    public override int MaxHealth => 120;

    public override void Act()
    {
        if (Beats % 4 == 0) Do("gnaws at a barrel.");
    }
}
