using Molt;

namespace Game;

[Reload(ReloadMode.Overwrite)]
public record struct Point
{
    public long Pad;

    public int X;

    public readonly int Twice => X * 2;
}

[Reload(ReloadMode.Overwrite)]
public enum Color
{
    Blue,
    Red,
    Green,
}

[Reload(ReloadMode.Overwrite)]
public interface IShape<T>
{
    string Draw(T on);

    string Name => "shape";

    static virtual int Sides => 3;
}

[Reload(ReloadMode.Overwrite)]
public record Node(Point At, Color Color, Node? Next = null, int Weight = 1);

[Reload(ReloadMode.Overwrite)]
public delegate object Paint(Node node);
