namespace Game;

public class Clock
{
    public event EventHandler<int>? Struck;

    public void Strike(int hour) => Struck?.Invoke(this, hour + 12);
}

public class Crier
{
    public List<string> Heard { get; } = [];

    public Crier(Clock clock)
    {
        clock.Struck += OnStruck;
        clock.Struck += (sender, hour) => Heard.Add($"{sender is Clock} at {hour}");
    }

    private void OnStruck(object? sender, int hour) => Heard.Add($"{hour} and all is well");
}
