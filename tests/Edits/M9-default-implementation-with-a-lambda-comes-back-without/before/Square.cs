namespace Game;

public class Square : IShape
{
    public virtual int Edges => 4;
}
