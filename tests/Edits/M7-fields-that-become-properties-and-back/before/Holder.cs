public class Holder
{
    public int Value = 5;

    public string Shown => $"field {Value}";
}

public class Holder<T>
{
    public static T? Last = default(T);

    public T? Value;

    public string Shown => $"field {Value} {Last}";
}
