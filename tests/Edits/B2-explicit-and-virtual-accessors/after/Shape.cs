namespace Game;

public interface IArea
{
    int Area { get; set; }
}

public abstract class Shape
{
    public abstract int Sides { get; }

    public virtual string Name { get => "form"; protected set => throw new InvalidOperationException(value); }
}

public class Square : Shape, IArea
{
    private int side = 2;

    int IArea.Area { get => side * side * 100; set => side = (int)Math.Sqrt(value); }

    public override int Sides => -4;

    public override string Name { get => base.Name + ", square"; protected set { } }
}
