using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        var bag = new Bag();
        bag["Sword"] = 2;
        bag["axe"]++;
        bag[^1] += 40;
        return [$"{bag["Sword"]} {bag["sword"]} {bag["axe"]} {bag["none"]}", bag[4, 'c'], $"{bag[0]} {bag[^1]} {bag[2]}"];
    }
}
