namespace Game;

public static class Loops
{
    public static Func<int, string> Countdown(string end)
    {
        Func<int, string> even = null!, odd = null!;
        even = number => number == 0 ? end : $"e{number} {odd(number - 1)}";
        odd = number => number == 0 ? end : $"o{number} {even(number - 1)}";
        return even;
    }
}
