namespace Game;

public partial class World
{
    partial void OnTick(int turn) => Log.Add(Season(turn));

    private static string Season(int turn) => turn % 2 == 0 ? "summer" : "winter";
}
