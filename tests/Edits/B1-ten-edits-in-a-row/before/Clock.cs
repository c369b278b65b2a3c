public class Clock
{
    private int ticks;

    public string Tick() => $"0: {++ticks}";
}
