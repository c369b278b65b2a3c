using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        ISource<object> source = new Words();
        return [string.Join(",", source.Many(2)), ISource<int>.Describe<string>(), ISource<Words>.Describe<double>()];
    }
}
