namespace Game;

public class Shelf<T>
{
    public virtual string Show(T item) => $"shelf {item}";

    public virtual T First(List<T> items) => items[0];

    public virtual string Convert<U>(T item, U other) => $"{item}/{other}/{typeof(U).Name}";

    public class Inner
    {
        public virtual string Say(T item) => $"inner {item}";
    }

    public class Deep : Inner;
}

public class Numbers : Shelf<int>;

public class Open<A> : Shelf<A>;

public class Pairs : Shelf<KeyValuePair<int, string>[]>;
