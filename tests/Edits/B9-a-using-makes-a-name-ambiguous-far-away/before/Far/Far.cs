using One;

namespace Game;

public static class Far
{
    public static string Go() => $"{new Thing()} {typeof(Thing).Namespace}";
}
