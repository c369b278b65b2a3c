public class Clock
{
    private int ticks;

    public string Tick() => $"1: {ticks += 2}";
}
