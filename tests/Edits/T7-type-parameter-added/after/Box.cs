namespace Game;

public class Box<T, TLabel>
{
    public string Show() => typeof(T).Name + typeof(TLabel).Name;
}

public static class Shelf
{
    public static string Show() => new Box<int, string>().Show();
}
