namespace Game;

public partial class Part
{
    public event Action? Fired;
    public string Name { get; set; } = "";
    public Part(int n) => Number = n + 5;
    public int this[int i] => i + 3;
    public string Late() => "gone";
    public int Number { get; private set; }
    public string Fire() { var said = ""; Fired += () => said += "f"; Go(); return said + "4"; }
    public void Go() => Fired?.Invoke();
}

public partial class Part<T>(T first)
{
    public string Value = "v";
    public string Say() => new Part<T>(first).Value + Value;
}
