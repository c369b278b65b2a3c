public class Clock
{
    private int ticks;

    public string Tick()
    {
        Action tick = () => ticks += 5;
        tick();
        return $"4: {ticks}";
    }
}
