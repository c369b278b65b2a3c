namespace Game;

public delegate int Change(int number);

public static class Rules
{
    public static string Show() => $"{new Change(number => number + 1)(4)}";
}
