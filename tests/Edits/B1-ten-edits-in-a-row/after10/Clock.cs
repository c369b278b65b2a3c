public class Clock
{
    private int ticks;

    public string Tick() => $"10: {ticks}";
}
