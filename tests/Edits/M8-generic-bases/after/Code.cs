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

    public class Deep : Inner
    {
        public override string Say(T item) => "deep " + base.Say(item);
    }
}

public class Numbers : Shelf<int>
{
    public override string Show(int item) => "number " + base.Show(item + 1);

    public override int First(List<int> items) => base.First(items) + 100;

    public override string Convert<U>(int item, U other) => "numbers " + base.Convert(item, other);
}

public class Open<A> : Shelf<A>
{
    public override string Show(A item) => "open " + base.Show(item);

    public override string Convert<U>(A item, U other) => "open " + base.Convert(item, other);
}

public class Pairs : Shelf<KeyValuePair<int, string>[]>
{
    public override string Show(KeyValuePair<int, string>[] item) => item[0].Value + base.Show(item);
}
