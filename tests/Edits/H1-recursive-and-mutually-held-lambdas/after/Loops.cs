namespace Game;

public static class Loops
{
    public static Func<int, string> Countdown(string end)
    {
        Func<int, string> even = null!, odd = null!;
        even = number => number <= 0 ? end + "!" : $"E{number} {odd(number - 1)}";
        odd = number => number <= 0 ? end + "?" : $"O{number} {even(number - 2)}";
        return even;
    }
}
