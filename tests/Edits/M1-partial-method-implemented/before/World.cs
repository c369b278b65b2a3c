namespace Game;

public partial class World
{
    public List<string> Log { get; } = [];

    partial void OnTick(int turn);

    public void Tick(int turn)
    {
        Log.Add($"tick {turn}");
        OnTick(turn);
    }
}
