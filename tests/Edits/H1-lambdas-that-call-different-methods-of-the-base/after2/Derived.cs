namespace Game;

public class Derived<T> : Base<T[]>
{
    public Func<string> First() => () => base.Text(1);

    public Func<string> Second() => () => "second " + base.Text(22);

    public Func<string> Third<V>(V value) => () => base.Word(33) + base.Pair(value) + base.Both(value);

    public Func<int, string> Fourth()
    {
        Func<Func<int, string>> inner = () => base.Text;
        return inner();
    }

    public IEnumerable<string> Steps()
    {
        yield return base.Both("a") + base.Word(5);
    }
}
