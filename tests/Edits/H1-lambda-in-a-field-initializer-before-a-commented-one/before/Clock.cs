namespace Game;

public class Clock
{
    private readonly Func<int> tick = () => 1;
    private readonly int start = 5;

    public Func<int> Tick => tick;

    public int Start => start;
}
