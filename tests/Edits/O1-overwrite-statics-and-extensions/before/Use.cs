using static Game.Text;
using Alias = Game.Text;
using Boxed = Game.Text.Box;

namespace Game;

public static class Use
{
    public static string All() => $"{"a".Loud()} {Plain("b")} {Alias.Plain("c", 1)} {Sum(1, 2)} {nameof(Boxed)} {typeof(Alias).Name}";

    private static int Sum(Boxed one, Boxed other) => (one + other).Number;
}
