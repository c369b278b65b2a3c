namespace Game;

public static class Bell
{
    public static List<Func<string>> Ring(int times)
    {
        var held = new List<Func<string>>();
        Func<Func<string>> outer = () => () => "rings";
        held.Add(outer());
        return held;
    }
}
