using Molt;

namespace Game;

[Reload(ReloadMode.Overwrite)]
public static class Text
{
    public const string Mark = ".";

    public static int Calls;

    public static string Loud(this object text) => "any " + $"{text}{Mark}{++Calls}";

    public static string Plain(string text, int times = 2) => string.Concat(Enumerable.Repeat(text, times));

    public record Box(int Number)
    {
        

        public static implicit operator Box(int number) => new(number);

        public static Box operator +(Box one, Box other) => new(one.Number * 100 + other.Number);
    }
}
