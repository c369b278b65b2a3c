using Common;
using Tools;
using Thing = Others.Thing;

namespace Game;

public static class U
{
    public static string Go() => $"{"x".Mark()} {new Thing()}";

    public static string Next() => Hello("me") + new Thing();

    public static string Untouched() => "untouched".Length.ToString();

    private static string Hello(object name) => $"own {name}";
}
