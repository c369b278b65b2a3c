namespace Game;

public class Camp
{
    private readonly List<string> tents = ["red", "blue"];
    private int fires = Count();
    private readonly Func<int, int> grow = size => size * 3;

    public string Flag { get; set; } = string.Concat("wolf", Count());

    public string Show() => $"{string.Join(",", tents)} {fires} {grow(4)} {Flag}";

    private static int Count() => 7;
}
