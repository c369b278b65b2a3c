namespace Game;

public partial class Part
{
    private string said = "";
    private Action? fired;
    public partial Part(int n) { Number = n+ Others.Over(n); Func<int> f = () => n - 1; Number += f() * 100; }
    public partial Part(string text) : this(text.Length) { Number++; }
    public partial string Name { get => field + 3; set => field = value + value; }
    public partial string Initial { get => field; } = "i1";
    public partial string Other { get => field + ""; }
    public partial int this[int i] { get => i * 3 + Number; }
    public partial event Action Fired { add { fired += value;  } remove { fired -= value;  } }
    public partial string Method(int n) => n + Others.Over(n) + "m6";
    public partial string Generic<T>(T t) => t + "2";
    public partial Func<string> Later() { var n = Number; return () => n > 0 ? "c" : ""; }
    public partial string Elsewhere => $"{Others.Over(3)}{Others.Constant}";
    private void Go() => fired?.Invoke();
}

public partial class Part<T>
{
    private Func<T>? Fired2;
    public partial Part(T value) { Value = value; Func<T> f = () => value; Value = f(); }
    public partial event Func<T> Fired { add => Fired2 += value; remove => Fired2 -= value; }
    public partial T Value { get => field; private set; }
    private T Other(T t) => t;
}
