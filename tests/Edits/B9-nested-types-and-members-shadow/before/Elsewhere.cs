namespace Game;

public static class Elsewhere
{
    public static string Go()
    {
        var leaf = new Leaf();
        return $"{leaf.Name} {leaf.Call(2)} {leaf.Text} {Leaf.Kind()}";
    }
}
