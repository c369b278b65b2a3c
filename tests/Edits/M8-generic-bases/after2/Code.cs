namespace Game;

public class Shelf<T>
{
    public virtual string Show(T item) => $"board {item}";

    public virtual T First(List<T> items) => items[^1];

    public virtual string Convert<U>(T item, U other) => $"{other}/{item}/{typeof(U).Name}";

    public class Inner
    {
        public virtual string Say(T item) => $"inner2 {item}";
    }

    public class Deep : Inner;
}

public class Numbers : Shelf<int>
{
    public override string Show(int item) => "number " + base.Show(item + 2);
}

public class Open<A> : Shelf<A>
{
    public override string Convert<U>(A item, U other) => "still open " + base.Convert(item, other);
}

public class Pairs : Shelf<KeyValuePair<int, string>[]>;
