using System.Collections.ObjectModel;

namespace Game;

public static class Store
{
    public static string Use() => $"{new Shelf<int> { 1 }} {new Shelf<string> { "a" }[0]} {new Thing().Equals(new Thing())} {new Outer.Inner().Message} {new Lamp()}";
}

public class Thing
{
    public override bool Equals(object? other) => other is Thing;

    public override int GetHashCode() => 1;
}

public class Shelf<T> : Collection<T>
{
    protected override void InsertItem(int index, T item) => base.InsertItem(0, item);

    public override string ToString() => $"shelf of {Count}";
}

public class Lamp : Thing;

public static class Outer
{
    public sealed class Inner : Exception
    {
        public override string Message => "inner";
    }
}
