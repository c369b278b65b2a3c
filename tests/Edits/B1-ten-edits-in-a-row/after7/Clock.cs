public class Clock
{
    private int ticks;

    public string Tick()
    {
        int Next() => ++ticks;
        return $"7: {Next()}";
    }
}
