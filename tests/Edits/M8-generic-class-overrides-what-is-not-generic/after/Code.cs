namespace Game;

public class Thing
{
    public virtual string Look() => "thing";

    public virtual int Weigh(int times) => times;
}

public class Box<T>(T item) : Thing
{
    public T Item => item;

    public override string Look() => $"box of {typeof(T).Name} {Item} on " + base.Look();

    public override string ToString() => Look() + "!";
}

public class Crate<A, B>(A item, B other) : Box<A>(item)
{
    public B Other => other;

    public override string Look() => $"crate {Other} " + base.Look();

    public override int Weigh(int times) => base.Weigh(times) * 100;
}

public class Lid() : Box<char>('l')
{
    public override string Look() => "lid " + base.Look();
}
