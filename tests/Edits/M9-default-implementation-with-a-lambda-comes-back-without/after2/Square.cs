namespace Game;

public class Square : IShape
{
    public virtual int Edges => 4;

    public virtual string Name(int n) => "square " + n;
}
