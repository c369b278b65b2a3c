namespace Game.World;

public class Item
{
    public static string Name => "near";

    public override string ToString() => "near item";
}
