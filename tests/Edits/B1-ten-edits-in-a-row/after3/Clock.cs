public class Clock
{
    private int ticks;

    public string Tick()
    {
        for (var i = 0; i < 4; i++) ticks++;
        return $"3: {ticks}";
    }
}
