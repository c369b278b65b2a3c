namespace Game;

public class Kit
{
    private readonly List<object> things = [1, "two", 3.0, 4];

    public string Show() => $"{things.Count}";
}
