namespace Game;

public static class Extensions
{
    public static string Roar(this Orc orc) => "extension";

    public static string Roar(this object any, int times) => $"any {times}";

    public static string Size(this IEnumerable<Orc> orcs) => $"far {orcs.Count()}";
}
