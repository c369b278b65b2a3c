using Game;

public static class Probe
{
    private static Line<int> numbers = null!;
    private static Line<string> words = null!;

    public static void Setup()
    {
        numbers = new Line<int>().Add(1).Add(2);
        words = new Line<string>().Add("a");
    }

    public static IEnumerable<string> Kept() => [numbers.Add(3).Show(), words.Add("b").Show()];

    public static IEnumerable<string> Answers() => [new Line<char>().Add('x').Add('y').Add('z').Show(), new Line<object>().Add(7).Show()];
}
