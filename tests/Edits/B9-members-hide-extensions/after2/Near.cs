namespace Game.Play;

public static class Near
{
    public static string Roar(this Orc orc, long times) => $"near {times}";

    public static string Size<T>(this List<T> orcs) => $"nearest {typeof(T).Name}";
}
