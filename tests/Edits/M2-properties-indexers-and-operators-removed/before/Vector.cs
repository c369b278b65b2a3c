namespace Game;

public class Vector(int x, int y)
{
    public int Length => x + y;

    public int this[int axis] => axis == 0 ? x : y;

    public static Vector operator +(Vector left, Vector right) => new(left[0] + right[0], left[1] + right[1]);

    public string Show() => $"{(this + this).Length} {this[1]}";
}
