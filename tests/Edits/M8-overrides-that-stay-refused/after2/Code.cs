namespace Game;

public readonly struct Dot(int x)
{
    public int X => x;

    public new string ToString() => $"hidden {x}";
}

public class Beast
{
    public virtual string Speak() => "...";
}
