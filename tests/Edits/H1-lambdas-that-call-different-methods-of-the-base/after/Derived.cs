namespace Game;

public class Derived<T> : Base<T[]>
{
    public Func<string> First() => () => base.Word(1);

    public Func<string> Second() => () => "second " + base.Text(22);

    public Func<string> Third<V>(V value) => () => base.Pair((value, 3));

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
