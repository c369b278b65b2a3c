namespace Game;

public class Beast
{
    public virtual string Carry<T>(T load) => $"{typeof(T).Name}";

    public virtual int Count<T>() where T : struct => 1;

    public virtual T Best<T>(IEnumerable<T> all) where T : IComparable<T> => all.First();

    public virtual IEnumerable<string> Pairs<TA, TB>(TA a, TB b)
    {
        yield return $"{a}";
    }
}

public class Cart<TWheel> : Beast
{
    public string Wheels => $"{typeof(TWheel).Name}s";

    public override string Carry<T>(T load) => $"{Wheels} with {base.Carry(load)} {load}";

    public override T Best<T>(IEnumerable<T> all) => all.Max()!;

    public override IEnumerable<string> Pairs<TA, TB>(TA a, TB b)
    {
        foreach (var one in new object[] { a!, b!, typeof(TWheel).Name }.Select(one => $"{one}{Wheels.Length}")) yield return one;
    }
}

public class Wagon<TA, TB> : Cart<List<TB>>
{
    public int Axles => typeof(TA) == typeof(int) ? 2 : 3;

    public override string Carry<TLoad>(TLoad load)
    {
        Func<string> carry = () => $"{Axles} {typeof(TA).Name} {base.Carry(load)}";
        return carry();
    }

    public sealed override TAny Best<TAny>(IEnumerable<TAny> all) => all.Skip(1).First();
}
