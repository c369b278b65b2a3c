using System.Runtime.CompilerServices;
using Game;

public static class Probe
{
    private static readonly Queue<object> Objects = new();

    public static void Setup()
    {
        for (var number = 0; number < 12; number++)
        {
            foreach (var one in new object[] { new Box<string>("old"), Outer.NewChest(5), new Coin("old"), new Game.File("old"), new Port("old") }) Objects.Enqueue(one);
        }
    }

    public static IEnumerable<string> Answers()
    {
        yield return End(New(() => new Box<string>("a")));
        yield return End(New(() => new Box<(int, string)>((1, "b"))));
        yield return End(New(() => Outer.NewChest(7)));
        yield return End(New(() => new Coin("heads")));
        yield return End(New(() => new Coin("heads") with { Face = "tails" }));
        yield return End(New(() => new Game.File("one").Copy()));
        yield return End(New(() => Disposed(new Game.File("two"))));
        yield return End(New(() => Disposed(new Game.File("three")).Copy()));
        yield return End(New(() => Reopened(new Game.File("four"))));
        yield return End(New(() => new Port("com")));
        yield return Failed();
        yield return End(New(() => new Phoenix()));
        yield return $"{Phoenix.Last?.Show()}";
        Phoenix.Last = null;
    }

    public static IEnumerable<string> Kept() => Enumerable.Range(0, 5).Select(_ => End(Release()));

    private static Game.File Disposed(Game.File file)
    {
        file.Dispose();
        return file;
    }

    private static Game.File Reopened(Game.File file)
    {
        file.Dispose();
        file.Reopen();
        return file;
    }

    private static string Failed()
    {
        Fail();
        for (var round = 0; round < 3; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        return Sorted();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Fail()
    {
        try
        {
            new Faulty("lemon").ToString();
        }
        catch (InvalidOperationException)
        {
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (string, WeakReference) New(Func<object> create) => Shown(create());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (string, WeakReference) Release() => Shown(Objects.Dequeue());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (string, WeakReference) Shown(object one) => (one switch
    {
        Box<string> box => box.Show(),
        Box<int> chest => chest.Show(),
        Box<(int, string)> pair => pair.Show(),
        Coin coin => coin.Show(),
        Game.File file => file.Show(),
        Port port => port.Show(),
        Phoenix phoenix => phoenix.Show(),
        _ => "?",
    }, new WeakReference(one, trackResurrection: one is not Phoenix));

    // Gone for good only when its finalizer has run.
    private static string End((string Said, WeakReference Object) one)
    {
        do
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        while (one.Object.IsAlive);
        return $"{one.Said}: {(Sorted() is { Length: > 0 } told ? told : "nothing")}";
    }

    // What became garbage together ends in any order.
    private static string Sorted() => string.Join(", ", Log.Take().Split(", ").Order(StringComparer.Ordinal));
}
