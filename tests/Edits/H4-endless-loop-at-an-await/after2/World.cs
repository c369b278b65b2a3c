namespace Game;

public class World
{
    private TaskCompletionSource beat = new();

    public List<string> Log { get; } = [];

    public int Turns { get; private set; }

    public async Task Run()
    {
        var calm = 0;
        var storms = 100;
        while (true)
        {
            Log.Add("before");
            await Beat();
            storms++;
            try
            {
                if (calm > 12) Step($"try {calm} {storms}");
                else Step($"small {calm}");
            }
            finally
            {
                Turns++;
            }
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
