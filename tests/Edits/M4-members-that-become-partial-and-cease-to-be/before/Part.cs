namespace Game;

public partial class Part
{
    public event Action? Fired;
    public string Name { get; set; } = "";
    public Part(int n) => Number = n;
    public int this[int i] => i;
    public string Late() => "none";
    public int Number { get; private set; }
    public string Fire() { var said = ""; Fired += () => said += "f"; Go(); return said + "1"; }
    public void Go() => Fired?.Invoke();
}

public partial class Part<T>(T first)
{
    public Part(T t, int n) : this(t) { }
    public string Value = "v";
    public string Say() => new Part<T>(first, 1).Value + Value;
}
