public class Clock
{
    private int ticks;

    public string Tick() => $"2: {ticks += 3}";
}
