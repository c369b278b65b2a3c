using System.Runtime.CompilerServices;
using Game;

public static class Probe
{
    private static readonly Queue<Ship> Ships = new();

    public static void Setup()
    {
        for (var number = 0; number < 20; number++)
        {
            foreach (var one in new[] { new Ship("old"), new Sloop("old"), new Cutter("old") }) Ships.Enqueue(one);
        }
    }

    public static IEnumerable<string> Answers() =>
    [
        End(New(() => new Ship("a"))), End(New(() => new Sloop("b"))), End(New(() => new Cutter("c"))),
    ];

    public static IEnumerable<string> Kept() => Enumerable.Range(0, 3).Select(_ => End(New(Ships.Dequeue)));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (string, WeakReference) New(Func<Ship> create) => Shown(create());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (string, WeakReference) Shown(Ship ship) => (ship.Show(), new WeakReference(ship, trackResurrection: true));

    // Gone for good only when its finalizer has run.
    private static string End((string Said, WeakReference Object) ship)
    {
        while (ship.Object.IsAlive)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        return $"{ship.Said}: {(Log.Take() is { Length: > 0 } told ? told : "nothing")}";
    }
}
