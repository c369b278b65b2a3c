namespace Game;

public delegate bool Parse(in string text, out int number, ref int count);

public delegate string Join(params string[] parts);

public static class Hooks
{
    public static Parse Parser(int radix) => (in text, out number, ref count) =>
    {
        count++;
        number = Convert.ToInt32(text, radix);
        return number > 10;
    };

    public static Join Joiner() => (params string[] parts) => string.Join("+", parts);

    public static Func<int, int, int> Optional() => (left, right) => left + right;
}
