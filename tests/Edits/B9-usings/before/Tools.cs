namespace Common
{
    public static class Far
    {
        public static string Mark(this object any) => "far";
    }
}

namespace Tools
{
    public static class Near
    {
        public static string Mark(this string text) => "tools";
    }

    public static class Statics
    {
        public static string Hello(string name) => $"static {name}";

        public static string Hello(object name) => $"static object {name}";
    }

    public class Thing
    {
        public override string ToString() => "thing of tools";
    }
}

namespace Others
{
    public static class Nearer
    {
        public static string Mark(this string text) => "others";
    }

    public class Thing
    {
        public override string ToString() => "thing of others";
    }
}
