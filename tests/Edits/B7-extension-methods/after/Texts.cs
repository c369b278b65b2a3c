namespace Game;

public static class Texts
{
    public static string Shout(this string text) => $"{text}!".ToUpperInvariant();

    public static T Last<T>(this IReadOnlyList<T> items, int back = 1) => items[back - 1];

    public static ref int Bump(this ref int number)
    {
        number += 100;
        return ref number;
    }
}
