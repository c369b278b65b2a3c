namespace Stress;

/// <summary>Calls the edited code in every way there is. It is not edited; what it holds is as old as the process.</summary>
public static class NAMEDriver
{
    private static readonly NAME Shared = Made();
    private static long calls;

    public static Func<long>[] Ways()
    {
        var own = Made();
        NAMEBase asBase = Shared, leaf = new NAMELeaf();
        IWay asInterface = own;
        var held = own.Lambda();
        Func<long> group = Shared.Abstract, through = asInterface.Through;
        var walk = own.Walk().GetEnumerator();
        var boxes = (new NAMEBox<int>(), new NAMEBox<string>());
        var value = default(NAMEStruct);
        return
        [
            NAME.Static,
            () => NAME.Static(),
            Direct,
            asBase.Abstract,
            () => asBase.Abstract(),
            () => Often(own.Calling),
            () => asBase.Virtual(),
            () => asInterface.Through(),
            through,
            group,
            held,
            () => own.Lambda()(),
            () => own.Property,
            () => own[3],
            () => own + 4,
            () => (long)own,
            () => own.Generic(1),
            () => own.Generic("text"),
            () => own.Generic<(int, string)>(default),
            () => boxes.Item1.Get(),
            boxes.Item2.Get,
            () => value.Get(),
            () => own.Local(),
            () => own.LaterAsync().GetAwaiter().GetResult(),
            () => walk.MoveNext() ? walk.Current : -2,
            () => own.Walk().First(),
            () => Shared.Raise(),
            () => own.Query(),
            () => new NAME.Nested().Get(),
            () => own.Extended(),
            () => NAME.Pick(0),
            () => leaf.Virtual(),
            leaf.Virtual,
            () => own.Asked(),
            () => Shared.Late(),
        ];
    }

    /// <summary>What objects that every thread calls have counted, and what their callers have.</summary>
    public static (long Counted, long Called) Count() => (Shared.Calls(), Interlocked.Read(ref calls));

    private static long Direct()
    {
        Interlocked.Increment(ref calls);
        return Shared.Direct();
    }

    /// <summary>What only goes wrong in the midst of a commit, which takes no longer than a few calls.</summary>
    private static long Often(Func<long> way)
    {
        var seen = way();
        for (var turn = 0; turn < 2000 && seen >= 0; turn++) seen = way();
        return seen;
    }

    private static NAME Made()
    {
        var made = new NAME();
        made.Happened += made.OnHappened;
        return made;
    }
}
