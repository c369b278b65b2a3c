namespace Game;

public delegate bool Parse(in string text, out int number, ref int count);

public delegate string Join(params string[] parts);

public static class Hooks
{
    public static Parse Parser(int radix) => (in text, out number, ref count) =>
    {
        number = 0;
        if (text.Length > 3) return false;
        number = Convert.ToInt32(text, radix) * 2;
        count += number;
        return true;
    };

    public static Join Joiner() => (params string[] parts) => $"{parts.Length}: {string.Concat(parts)}";

    public static Func<int, int, int> Optional() => (left, right) => left - right;
}
