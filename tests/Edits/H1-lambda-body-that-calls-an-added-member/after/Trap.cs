namespace Game;

public class Trap(int depth)
{
    public Func<string, string> Arm(int count)
    {
        return who => $"{Title(who)} falls {Deep} {Spikes.Name} {count}";
    }

    private string Deep => $"{depth * 10} feet on";

    private static string Title(string who) => $"brave {who}";
}

public static class Spikes
{
    public static string Name => "spikes";
}
