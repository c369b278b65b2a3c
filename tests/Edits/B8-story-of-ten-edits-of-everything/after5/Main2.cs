namespace Game;

public static class Main2
{
    public static IEnumerable<string> All() => [$"{new Money(3) + new Money(4)}", $"{new Secret().Tell()}", "abc".Shout(2), $"{(int)new Money(9)}"];
}

public readonly record struct Money(int Amount)
{
    public static Money operator +(Money left, Money right) => new(left.Amount + right.Amount);

    public static explicit operator int(Money money) => money.Amount;
}

file sealed class Secret
{
    private readonly Func<string> tell = () => "hush";

    public string Tell() => tell() + Nested.Deep(1);

    private static class Nested
    {
        public static string Deep(int n) => n > 2 ? "." : Deep(n + 1) + n;
    }
}

public static class Extensions
{
    extension(string text)
    {
        public string Shout(int times) => string.Concat(Enumerable.Repeat(text.ToUpperInvariant(), times).Select(one => one + "!"));
    }
}
