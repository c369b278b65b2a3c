namespace Game;

public class Steps
{
    public List<string> Log { get; } = [];

    public Action<int> All()
    {
        Action<int> all = First;
        all += number => Log.Add($"lambda {number}");
        all += Static(Log);
        return all;
    }

    private void First(int number) => Log.Add($"first {number}");

    private static Action<int> Static(List<string> log) => number => log.Add($"static {number}");
}
