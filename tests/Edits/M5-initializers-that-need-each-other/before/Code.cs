namespace Game;

public static class Alpha
{
    public static string Show() => "alpha";
}

public class Beta
{
    public static string Show() => "beta";

    private static class Hidden
    {
        public static int Look() => 1;
    }

    public static int Look() => Hidden.Look();
}

public static class Gamma<T>
{
    public static string Show() => typeof(T).Name;
}
