namespace Game;

public abstract class Reader<T, TResult>
{
    public string Show() => $"reads {Expected()}";

    protected abstract string Expected();
}

public static class Reader<T>
{
    public static Reader<T, T> MakeOne() => new One();

    public static Reader<T, TMany> MakeMany<TMany>(TMany items) where TMany : IEnumerable<T> => new Many<TMany>(items);

    private sealed class One : Reader<T, T>
    {
        protected override string Expected() => "one";
    }

    private sealed class Many<TMany>(TMany items) : Reader<T, TMany> where TMany : IEnumerable<T>
    {
        public TMany Items => items;

        protected override string Expected() => $"{items.Count()} of {typeof(T).Name}";
    }
}
