namespace Game;

public static class Left
{
    public static string Show() => new Secret(2).Tell() + "!";
}

file class Secret(int number)
{
    public string Tell() => $"far left {number * 2}";
}
