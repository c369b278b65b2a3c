using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [$"{Tree.Fibonacci(15)}", $"{Tree.IsEven(10)} {Tree.IsEven(0)} {Tree.IsOdd(7)}"];
}
