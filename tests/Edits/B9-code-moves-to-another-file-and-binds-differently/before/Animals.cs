public class Animal
{
    public void Feed(object food) { }

    public string Name(object key) => $"object {key}";
}

namespace Left
{
    public static class Words { public static string Greet(this string name) => $"left {name}"; }
}

namespace Right
{
    public static class Words { public static string Greet(this string name) => $"right {name}"; }
}
