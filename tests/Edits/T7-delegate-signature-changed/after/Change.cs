namespace Game;

public delegate double Change(double number);

public static class Rules
{
    public static string Show() => $"{new Change(number => number + 1.5)(4)}";
}
