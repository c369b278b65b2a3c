using Common;

namespace Game;

public static class V
{
    public static string Go(object? any) => any.Mark() + "x".Mark();

    public static string Typed(Number x) => $"{x / 2} {x.GetType().Name}";
}
