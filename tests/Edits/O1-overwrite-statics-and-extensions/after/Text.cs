using Molt;

namespace Game;

[Reload(ReloadMode.Overwrite)]
public static class Text
{
    public const string Mark = "?";

    public static int Calls;

    public static string Loud(this string text) => $"{text}{Mark}{++Calls}";

    public static string Plain(string text, int times = 3) => string.Concat(Enumerable.Repeat(text, times));

    public class Box(int number)
    {
        public int Number => number;

        public static implicit operator Box(int number) => new(number);

        public static Box operator +(Box one, Box other) => new(one.Number * 10 + other.Number);
    }
}
