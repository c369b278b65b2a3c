namespace Game;

public class World
{
    private TaskCompletionSource beat = new();

    public List<string> Log { get; } = [];

    public int Turns { get; private set; }

    public async Task Run()
    {
        var calm = 0;
        while (true)
        {
            await Beat();
            calm++;
            Turns++;
            Step($"turn {calm}");
        }
    }

    public void Tick()
    {
        var next = beat;
        beat = new();
        next.SetResult();
    }

    private Task Beat() => beat.Task;

    private void Step(string text) => Log.Add(text);
}
