public class Clock
{
    private int ticks;

    public string Tick() => $"6: {ticks--}";
}
