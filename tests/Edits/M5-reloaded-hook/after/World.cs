using Molt;

namespace Game;

public static class World
{
    public static string Show() => "world!";

    private static void Reloaded(ReloadContext context)
    {
        Moon.Told.Add($"world {string.Join(',', context.Updated)} {context.Added.Count} {context.Removed.Count}");
        throw new InvalidOperationException("hook");
    }
}

public static class Moon
{
    public static readonly List<string> Told = [];

    public static string Show() => "moon";

    private static void Reloaded(ReloadContext context) => Told.Add($"moon {context.Generation}");
}
