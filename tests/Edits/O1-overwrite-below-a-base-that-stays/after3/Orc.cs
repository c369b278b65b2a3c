namespace Game;

[Molt.Reload(Molt.ReloadMode.Update)]
public class Orc : Creature
{
    public override int Strength() => 34;

    public override string Name => "late orc";

    public override string Cry() => "waagh!";
}
