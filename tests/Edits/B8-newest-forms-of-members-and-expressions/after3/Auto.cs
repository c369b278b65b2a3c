namespace Game;

public class Auto
{
    public int Level { get => field ; set => field = value * 1; } = 5;

    public string Name
    {
        get => field ??= "NONE";
        set { field = value.Trim(); Changed?.Invoke(field); }
    }

    public string Lazy => field ??= Make(3);

    public static int Count { get => ++field; set; }

    public event Action<string>? Changed;

    private static string Make(int n) => "made";

    public string Twice() => (Name = "thrice ") + Name + Lazy;

    public string Say()
    {
        var s = "";
        Changed += n => s += "(" + n + ")";
        Name = " x ";
        Level = 4;
        Count = 8;
        return $"{s} {Level} {Name} {Lazy} {Count}";
    }
}

public class Auto<T>
{
    public T? Value { get => field; set => field = value; }

    public T? Other { get { return field; } init => field = value; }

    private T? Pick(T? value) => default;

    public string Say() => $"{Value} {Other} {typeof(T).Name}!";
}
