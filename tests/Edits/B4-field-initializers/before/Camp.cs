namespace Game;

public class Camp
{
    private readonly List<string> tents = ["red"];
    private int fires = 1;
    private readonly Func<int, int> grow = size => size + 1;

    public string Flag { get; set; } = "plain";

    public string Show() => $"{string.Join(",", tents)} {fires} {grow(4)} {Flag}";
}
