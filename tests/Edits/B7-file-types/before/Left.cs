namespace Game;

public static class Left
{
    public static string Show() => new Secret(1).Tell();
}

file class Secret(int number)
{
    public string Tell() => $"left {number}";
}
