using Molt.Tests.Bases;

namespace Game;

public class Plain : HostForms;

public class Overriding : HostForms
{
    public override string Make() => "overriding";

    public override string Name { get; init; } = "named";

    public override int this[int index] { get => base[index] * 3; protected set => base[index] = value + 1; }

    public override int Sum(in int first, ref int second, out int third, ref readonly int fourth) => base.Sum(in first, ref second, out third, in fourth) + 200;

    public override ref readonly int First() => ref base.First();

    public override T Echo<T>(T value) => base.Echo(value);

    protected override string Guarded(int value) => base.Guarded(value) + "?";

    protected override async ValueTask<int> Later(CancellationToken cancellation = default) => await base.Later(cancellation) + 2;

    public override List<TItem[]> Lists<TItem, TOther>(Dictionary<TItem, TOther?> map) where TOther : class => base.Lists(map);
}

public sealed class Text(string text) : HostTemplate<string>
{
    protected override string Seed => text + text;
}

public class Pairs<T> : HostTemplate<(T First, int Second)> where T : notnull
{
    protected override (T First, int Second) Seed => (default!, 3);

    public override string Make() => typeof(T).Name + base.Make();
}

public class Books : HostCatalog<int>.Shelf<string>;

public class Series<T> : HostCatalog<T[]>.Shelf<List<T>>
{
    public override string Describe(T[] outer, List<T> item) => $"{base.Describe(outer, item)}: {outer.Length} {item.Count}";
}

public static class Things
{
    public static IEnumerable<string> All()
    {
        var raised = 0;
        var plain = new Plain { Name = "init" };
        plain.Changed += (_, _) => raised++;
        plain.Raise();
        yield return $"{plain.Use()} {raised} {plain.Hidden()}";
        yield return new Overriding().Use();
        yield return $"{new Text("b").Use()} {new Text("b").Largest("c")} {new Text("b").Equals(new Text("b"))} {new HashSet<object> { new Text("a"), new Text("a") }.Count}";
        yield return $"{new Pairs<string>().Use()} {new Pairs<int>().Largest((4, 2))}";
        yield return $"{new Books().Describe(1, "x")} {new Books().Pair(2, "y", (outer, item) => item + outer)}";
        yield return $"{new Series<int>().Describe([1], [2, 3])} {new Series<string>().Pair(["a"], ["b"], (outer, item) => (outer[0], item[0]))}";
        yield return $"{typeof(Books).BaseType!.Name} {typeof(Text).BaseType!.FullName is not null} {typeof(Plain).BaseType!.Namespace} {new Books().GetType().BaseType!.IsAbstract}";
    }
}
