namespace Game;

public class Derived<T> : Base
{
    public IEnumerable<string> Steps(int a)
    {
        Func<string> say = () => base.Word(a);
        while (true) yield return say() + typeof(T).Name;
    }
}

public class Plain : Base
{
    public IEnumerable<string> Steps(int a)
    {
        Func<string> say = () => base.Word(a);
        while (true) yield return say();
    }
}
