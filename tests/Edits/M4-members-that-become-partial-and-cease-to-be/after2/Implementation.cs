namespace Game;

public partial class Part
{
    private Action? fired;
    public partial event Action? Fired { add { fired += value; fired += value; } remove { fired -= value; fired -= value; } }
    public partial string Name { get => field + 2; set; }
    public partial Part(int n) { Func<int> f = () => n * 3; Number = f(); }
    public partial int this[int i] { get => i * 3; }
    private Func<int>? asked;
    public partial string Late() { Asked += () => 5; var all = asked!(); asked = null; return "late" + all; }
    public partial event Func<int>? Asked { add => asked += () => value!() + 1; remove => asked -= value; }
}

public partial class Part<T>
{
    public partial Part(T t, int n) : this(t) { Func<string> f = () => t + "q" + n; Value = f(); }
}

