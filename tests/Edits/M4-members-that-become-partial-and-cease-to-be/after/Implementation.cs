namespace Game;

public partial class Part
{
    private Action? fired;
    public partial event Action? Fired { add { fired += value; } remove { fired -= value; } }
    public partial string Name { get => field + 1; set; } = "p";
    public partial Part(int n) { Number = n * 2; }
    public partial int this[int i] { get => i * 2; }
    private Func<int>? asked;
    public partial string Late() { Asked += () => 4; var all = asked!(); asked = null; return "late" + all; }
    public partial event Func<int>? Asked { add => asked += value; remove => asked -= value; }
}

public partial class Part<T>
{
    public partial Part(T t, int n) : this(t) { Value = t + "p" + n; }
}

