namespace Game;

public class Creature
{
    public string Say() => Name + Strength();

    public virtual string Name => "creature";

    public virtual int Strength() => 1;
}
