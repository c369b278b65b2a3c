public class Counter<T>
{
    public static int Number = 0;

    public static int Another = 7;

    public static string Say() => $"{Number} {Another} {new[] { 1 }.Select(x => x + Number).First()}";
}
