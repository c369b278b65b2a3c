public class Animal
{
    public int Weight { get; set; } = 1;

    public void Feed(int n) => Weight = n + 6;

    public void Feed(object food) { }

    public string Name(object key) => $"object {key}";

    public string Name(string key) => $"string {key}";
}

namespace Left
{
    public static class Words { public static string Greet(this string name) => $"left {name}"; }
}

namespace Right
{
    public static class Words { public static string Greet(this string name) => $"right {name}"; }
}
