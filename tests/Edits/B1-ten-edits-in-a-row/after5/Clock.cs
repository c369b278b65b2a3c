public class Clock
{
    private int ticks;

    public string Tick() => $"5: {ticks}";
}
