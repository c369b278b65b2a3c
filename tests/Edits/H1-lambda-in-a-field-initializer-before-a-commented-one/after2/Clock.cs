namespace Game;

public class Clock
{
    private readonly Func<int> tick = () => 2;
    private readonly int start = /* at noon */ 5;

    public Func<int> Tick => tick;

    public int Start => start;

    public string Show() => "shown";
}
