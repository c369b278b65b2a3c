namespace Game;

public abstract class Reader<T, TResult>
{
    public string Show() => "reads";

}

public static class Reader<T>
{
    public static Reader<T, T> MakeOne() => new One();

    public static Reader<T, TMany> MakeMany<TMany>(TMany items) where TMany : IEnumerable<T> => new Many<TMany>(items);

    private sealed class One : Reader<T, T>
    {

    }

    private sealed class Many<TMany>(TMany items) : Reader<T, TMany> where TMany : IEnumerable<T>
    {
        public TMany Items => items;

    }
}
