public class Holder
{
    public int Value { get; set; } = 5;

    public string Shown => $"property {Value}";
}

public class Holder<T>
{
    public static T? Last { get; set; }

    public T? Value { get; set; }

    public string Shown => $"property {Value} {Last}";
}
