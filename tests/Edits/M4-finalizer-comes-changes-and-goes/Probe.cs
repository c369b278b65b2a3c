using System.Runtime.CompilerServices;
using Game;

public static class Probe
{
    private const int Pairs = 30;
    private const int PairsOfTheStory = 7;

    private static readonly Stack<Beast> Beasts = new();

    public static void Setup()
    {
        for (var number = Pairs; number > 0; number--)
        {
            Beasts.Push(new Beast("old" + number));
            Beasts.Push(new Wolf("grey" + number));
        }
    }

    public static IEnumerable<string> Answers() => [End(Make("new")), End(MakeWolf("white"))];

    public static IEnumerable<string> Kept() => [End(Release(Beasts)), End(Release(Beasts)), $"{Beasts.Count - 2 * (Pairs - PairsOfTheStory)} left"];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (string, WeakReference) Make(string name) => Spoken(new Beast(name));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (string, WeakReference) MakeWolf(string name) => Spoken(new Wolf(name));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (string, WeakReference) Release(Stack<Beast> beasts) => Spoken(beasts.Pop());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (string, WeakReference) Spoken(Beast beast) => (beast.Speak(), new WeakReference(beast, trackResurrection: true));

    // Gone for good only when its finalizer has run.
    private static string End((string Said, WeakReference Object) beast)
    {
        while (beast.Object.IsAlive)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        return $"{beast.Said}: {(Log.Take() is { Length: > 0 } told ? told : "nothing")}";
    }
}
