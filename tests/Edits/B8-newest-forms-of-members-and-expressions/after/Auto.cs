namespace Game;

public class Auto
{
    public int Level { get => field + 1; set => field = value * 2; } = 5;

    public string Name
    {
        get => field ??= "NONE";
        set { field = value.Trim() + "!"; Changed?.Invoke(field); }
    }

    public string Lazy => field ??= Make(2);

    public static int Count { get => ++field; set; }

    public event Action<string>? Changed;

    private static string Make(int n) => "made";

    public string Twice() => (Name = "thrice ") + Name + Lazy;

    public string Say()
    {
        var s = "";
        Changed += n => s += n + n;
        Name = " x ";
        Level = 4;
        Count = 9;
        return $"{s} {Level} {Name} {Lazy} {Count}";
    }
}

public class Auto<T>
{
    public T? Value { get => field; set => field = Pick(value); }

    public T? Other { get { Func<T?> get = () => field; return get(); } init => field = value; }

    private T? Pick(T? value) => value;

    public string Say() => $"{Value} {Other} {typeof(T).Name}";
}
