namespace Game;

public readonly struct Dot(int x)
{
    public int X => x;
}

public class Beast
{
    public virtual string Speak() => "still live";
}
