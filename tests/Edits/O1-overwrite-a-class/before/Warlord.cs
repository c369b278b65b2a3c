namespace Game;

public class Warlord : Orc
{
    public override string Name => "warlord of " + base.Name;
}
