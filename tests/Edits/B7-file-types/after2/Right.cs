namespace Game;

public static class Right
{
    public static string Show() => new Secret<string>("R").Tell();
}

file class Secret<T>(T item)
{
    public string Tell() => $"far right {item} {Extra.Word()} {typeof(T).Name}";
}

file static class Extra
{
    public static string Word() => "words";
}
