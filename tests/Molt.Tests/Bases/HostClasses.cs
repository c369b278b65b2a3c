namespace Molt.Tests.Bases;

// Classes of a host that scripts of the edit cases derive from: between them, every form that an overridable member can have.

/// <summary>What an outer class around a generic base does to the numbers of type parameters.</summary>
public static class HostCatalog<TOuter>
{
    public abstract class Shelf<TItem> where TItem : class
    {
        public virtual string Describe(TOuter outer, TItem item) => $"{outer}/{item}";

        public virtual TPair Pair<TPair>(TOuter outer, TItem item, Func<TOuter, TItem, TPair> pair) where TPair : notnull => pair(outer, item);
    }
}

public class HostRoot
{
    public virtual object Make() => "root";

    public virtual string Name { get; init; } = "root";

    public virtual string Hidden() => "virtual";
}

public class HostForms : HostRoot
{
    private int[] values = [1, 2, 3];
    private EventHandler? changed;

    public override string Make() => "forms";

    public new string Hidden() => "hiding";

    public virtual event EventHandler Changed
    {
        add => changed += value;
        remove => changed -= value;
    }

    public virtual int this[int index]
    {
        get => values[index];
        protected set => values[index] = value;
    }

    public virtual int Sum(in int first, ref int second, out int third, ref readonly int fourth)
    {
        third = first + second + fourth;
        second++;
        return third;
    }

    public virtual ref readonly int First() => ref values[0];

    public virtual ref int Last() => ref values[^1];

    public virtual int Count(ReadOnlySpan<char> text, params int[] more) => text.Length + more.Length;

    public virtual long Many(int a, long b, short c, byte d, double e, float f, decimal g, char h, string i, object j) =>
        a + b + c + d + (long)e + (long)f + (long)g + h + i.Length + j.GetHashCode() % 1;

    public virtual unsafe int Read(int* pointer, delegate*<int, int> function, nint address, int[,] grid) =>
        function(*pointer) + (int)address + grid[0, 0];

    public virtual T Echo<T>(T value) where T : struct, IComparable<T> => value;

    public virtual T Copy<T>(T value) where T : unmanaged, Enum => value;

    public virtual (int Left, string? Right) Tuple(dynamic value) => (1, value?.ToString());

    public virtual List<TItem[]> Lists<TItem, TOther>(Dictionary<TItem, TOther?> map) where TItem : notnull where TOther : class, new() =>
        [.. map.Keys.Select(key => new[] { key })];

    public sealed override string ToString() => "sealed";

    protected internal virtual string Guarded(int value) => $"guarded {value}";

    protected virtual ValueTask<int> Later(CancellationToken cancellation = default) => ValueTask.FromResult(7);

    public void Raise() => changed?.Invoke(this, EventArgs.Empty);

    /// <summary>All of them, called as a host calls them.</summary>
    public unsafe string Use()
    {
        var (first, second, fourth, number) = (1, 2, 4, 5);
        var sum = Sum(in first, ref second, out var third, in fourth);
        this[1] = 9;
        var many = Many(1, 2, 3, 4, 5, 6, 7, 'h', "i", "j");
        var read = Read(&number, &Double, 3, new int[,] { { 2 } });
        return $"{Make()} {((HostRoot)this).Make()} {Name} {((HostRoot)this).Hidden()} {this[1]} {sum} {second} {third} {First()} {Last()} {Count("abc", 1, 2)} "
            + $"{many} {read} {Echo(4)} {Copy(DayOfWeek.Friday)} {Tuple("t")} {Lists(new Dictionary<int, object?> { [3] = null })[0][0]} {ToString()} {Guarded(6)} {Later().Result}";
    }

    private static int Double(int value) => value * 2;
}

public abstract class HostTemplate<T> : HostForms where T : IComparable<T>
{
    protected abstract T Seed { get; }

    public virtual T Largest(T other) => Seed.CompareTo(other) > 0 ? Seed : other;

    public override string Make() => $"template of {typeof(T).Name}";

    public override int GetHashCode() => Seed.GetHashCode();

    public override bool Equals(object? other) => other is HostTemplate<T> template && template.Seed.CompareTo(Seed) == 0;
}
