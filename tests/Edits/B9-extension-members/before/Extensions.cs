namespace Game;

public class Orc;

public static class Extensions
{
    extension(object any)
    {
        public string Title => "any title";

        public string Call(object x) => "any call";
    }

    extension(Orc)
    {
        public static string Kind(object x) => "far kind";
    }
}
