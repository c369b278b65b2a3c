namespace Game;

public class Base<T>
{
    public virtual string Word(int number) => $"word {number} of {typeof(T).Name}";

    public virtual string Text(int number) => $"text {number} of {typeof(T).Name}";

    public virtual string Pair<U>(U other) => $"{typeof(T).Name} and {other}";

    protected virtual string Both<U>(U other) => $"both {typeof(T).Name} and {other}";
}
