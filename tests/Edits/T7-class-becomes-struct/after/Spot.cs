namespace Game;

public struct Spot
{
    public string Show() => "struct";
}
