namespace Game;

public class Box<T>
{
    public string Show() => typeof(T).Name;
}

public static class Shelf
{
    public static string Show() => new Box<int>().Show();
}
