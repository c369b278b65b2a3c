namespace Game;

public class Forge
{
    public static Func<string> Make(int heat, string metal)
    {
        var strokes = 1;
        var name = "blade";
        var unused = heat * 2;
        var more = new List<string> { "a" };
        return () => { more ??= []; more.Add(name); return $"{strokes++} strokes, {string.Join("+", more)} {unused}"; };
    }
}
