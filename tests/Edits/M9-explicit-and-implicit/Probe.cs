using Game;

public static class Probe
{
    private static readonly ISpeak Old = new Elf();

    public static void Setup() => Old.Say();

    public static IEnumerable<string> Answers() => [Town.Hear(new Elf()), Town.Count(new Elf())];

    public static IEnumerable<string> Kept() => [Town.Hear(Old), Town.Count((IEnumerable<int>)Old), Old is IDisposable one ? Close(one) : "no"];

    private static string Close(IDisposable one)
    {
        one.Dispose();
        return Elf.Closed;
    }
}
