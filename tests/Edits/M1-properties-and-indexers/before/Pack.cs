namespace Game;

public class Pack
{
    private readonly List<string> items = ["rope", "torch"];

    public string Show() => string.Join(",", items);
}
