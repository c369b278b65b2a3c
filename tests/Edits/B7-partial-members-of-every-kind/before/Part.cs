namespace Game;

public partial class Part
{
    public partial Part(int n = 1);
    public partial Part(string text);
    public Part() : this("abc") { }
    public partial string Name { get; set; }
    public partial string Initial { get; }
    public partial string Other { get; } = "o1";
    public partial int this[int i] { get; }
    public partial event Action Fired;
    public partial string Method(int n);
    public partial string Generic<T>(T t);
    public partial Func<string> Later();
    public partial string Elsewhere { get; }
    public int Number { get; private set; }

    public string Fire()
    {
        said = "";
        void Add() => said += "f";
        Fired += Add;
        Name = "n";
        Go();
        Fired -= Add;
        Go();
        return said + Name;
    }

    public string Sum() => Number + "";
}

public partial class Part<T>
{
    public partial Part(T value);
    public partial event Func<T> Fired;
    public partial T Value { get; private set; }
    public string Say() { var old = Fired2; Fired += () => Value; var s = Fired2!(); Fired2 = old; return $"{s} {Value} {typeof(T).Name}"; }
}
