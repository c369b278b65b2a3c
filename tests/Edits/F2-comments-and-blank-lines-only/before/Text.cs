namespace Game;

public static class Text
{
    public static Func<string> Make(string name) => () => $"text {name}";
}
