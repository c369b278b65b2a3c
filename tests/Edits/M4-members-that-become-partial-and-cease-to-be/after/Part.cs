namespace Game;

public partial class Part
{
    public partial event Action? Fired;
    public partial string Name { get; set; }
    public partial Part(int n);
    public partial int this[int i] { get; }
    public partial string Late();
    public partial event Func<int>? Asked;
    public int Number { get; private set; }
    public string Fire() { var said = ""; Fired += () => said += "f"; Go(); return said + "2"; }
    public void Go() => fired?.Invoke();
}

public partial class Part<T>(T first)
{
    public partial Part(T t, int n);
    public string Value = "v";
    public string Say() => new Part<T>(first, 2).Value + Value;
}
