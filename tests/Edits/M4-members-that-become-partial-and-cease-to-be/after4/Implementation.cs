namespace Game;

public partial class Part
{
    private Action? fired;
    public partial event Action? Fired { add => fired += value; remove => fired -= value; }
    public partial string Name { get => field + 3; set => field = value + value; } = "r";
    public partial Part(int n) => Number = n;
    public partial int this[int i] { get { Func<int> f = () => i * 4; return f(); } }
    private Func<int>? asked;
    public partial string Late() { Asked += () => 6; var all = asked!(); asked = null; return "late" + all; }
    public partial event Func<int>? Asked { add => asked += value; remove => asked -= value; }
}

public partial class Part<T>
{
    public partial Part(T t, int n) : this(t) { Value = n + "p" + t; }
}

