namespace Game;

public partial class Part
{
    public partial Part(int n);
    public partial string Name { get; set; }
    public partial int this[int i] { get; }
    public partial event Action Fired;
    public string Say() { var s = ""; Fired += () => s += "f"; Name = "m"; Go(); return s + Name + Number; }
}

public partial class Part
{
    private int Number;
    private Action? fired;
    public partial Part(int n) { Number = n * 2; }
    public partial string Name { get => field + 2; set; }
    public partial int this[int i] => i * 3 + Number;
    public partial event Action Fired { add { fired += value; fired += value; } remove => fired -= value; }
    private void Go() => fired?.Invoke();
}
