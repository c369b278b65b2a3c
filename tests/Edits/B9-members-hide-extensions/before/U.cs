namespace Game.Play;

public static class U
{
    public static readonly Chief Chief = new();

    public static string Go() => $"{Chief.Roar()} {Chief.Roar(2)} {new List<Chief> { Chief }.Size()}";

    public static string Held()
    {
        Func<string> roar = Chief.Roar;
        return roar();
    }
}
