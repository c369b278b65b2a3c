namespace Game;

public class Clock
{
    public event EventHandler<int>? Struck;

    public void Strike(int hour) => Struck?.Invoke(this, hour);
}

public class Crier
{
    public List<string> Heard { get; } = [];

    public Crier(Clock clock)
    {
        clock.Struck += OnStruck;
        clock.Struck += (sender, hour) => Heard.Add($"lambda {hour}");
    }

    private void OnStruck(object? sender, int hour) => Heard.Add($"{hour} o'clock");
}
