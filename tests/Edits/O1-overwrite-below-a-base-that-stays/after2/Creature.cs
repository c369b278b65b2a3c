namespace Game;

public class Creature
{
    public string Say() => Name + Strength() + Cry();

    public virtual string Name => "creature";

    public virtual int Strength() => 1;

    public virtual string Cry() => "...";
}
