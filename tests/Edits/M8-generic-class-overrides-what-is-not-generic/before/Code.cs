namespace Game;

public class Thing
{
    public virtual string Look() => "thing";

    public virtual int Weigh(int times) => times;
}

public class Box<T>(T item) : Thing
{
    public T Item => item;
}

public class Crate<A, B>(A item, B other) : Box<A>(item)
{
    public B Other => other;
}

public class Lid() : Box<char>('l')
{
    public override string Look() => "lid " + base.Look();
}
