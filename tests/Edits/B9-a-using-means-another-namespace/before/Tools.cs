namespace Tools
{
    public static class Near
    {
        public static string Mark(this string text) => "tools";
    }
}

namespace Common
{
    public static class Far
    {
        public static string Mark(this object any) => "common";
    }
}
