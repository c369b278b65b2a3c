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

    public override int Count<T>() => sizeof(int) + typeof(T).Name.Length;

    public override T Best<T>(IEnumerable<T> all) => all.Max()!;

    public override IEnumerable<string> Pairs<TA, TB>(TA a, TB b)
    {
        foreach (var one in new object[] { a!, b!, typeof(TWheel).Name }.Select(one => $"{one}{Wheels.Length}")) yield return one;
    }
}

public class Wagon<TA, TB> : Cart<List<TB>>
{
    public int Axles => typeof(TA) == typeof(int) ? 2 : 3;
}
