namespace Game;

public interface IArea
{
    int Area { get; set; }
}

public abstract class Shape
{
    public abstract int Sides { get; }

    public virtual string Name { get => "shape"; protected set => throw new InvalidOperationException(value); }
}

public class Square : Shape, IArea
{
    private int side = 2;

    int IArea.Area { get => side * side; set => side = value / 2; }

    public override int Sides => 4;

    public override string Name { get => "square of " + base.Name; protected set { } }
}
