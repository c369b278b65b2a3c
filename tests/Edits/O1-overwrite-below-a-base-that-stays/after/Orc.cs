namespace Game;

[Molt.Reload(Molt.ReloadMode.Overwrite)]
public class Orc : Creature
{
    public override int Strength() => 30;

    public override string Name => "orc";
}
