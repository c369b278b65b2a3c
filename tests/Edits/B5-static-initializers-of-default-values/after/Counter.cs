public class Counter<T>
{
    public static int Number = 0;

    public static string Say() => $"{Number} now {new[] { 1 }.Select(x => x + Number).First()}";
}
