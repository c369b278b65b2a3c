namespace Game;

public static class Right
{
    public static string Show() => new Secret<string>("r").Tell();
}

file class Secret<T>(T item)
{
    public string Tell() => $"right {item} {Extra.Word()}";
}

file static class Extra
{
    public static string Word() => "word";
}
