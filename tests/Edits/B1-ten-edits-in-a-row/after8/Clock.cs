public class Clock
{
    private int ticks;

    public string Tick() => $"8: {Interlocked.Increment(ref ticks)}";
}
