namespace Game;

[Molt.Reload(Molt.ReloadMode.Overwrite)]
public class Orc : Creature
{
    public override int Strength() => 33;

    public override string Cry() => "waagh";
}
