namespace Game;

public readonly struct Dot(int x)
{
    public int X => x;

    public override string ToString() => $"dot {x}";
}

public class Beast
{
    public virtual string Speak() => "...";
}
