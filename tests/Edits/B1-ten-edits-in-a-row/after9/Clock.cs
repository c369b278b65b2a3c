public class Clock
{
    private int ticks;

    public string Tick() => string.Concat("9: ", (ticks = ticks * 2).ToString());
}
