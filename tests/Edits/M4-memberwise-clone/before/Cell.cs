namespace Game;

public class Cell
{
    public Cell Copy() => (Cell)MemberwiseClone();

    public static Cell CopyOf(Cell other) => (Cell)other.MemberwiseClone();

    public Func<object> Copier() => MemberwiseClone;

    public virtual string Show() => "cell";

    public virtual void Grow()
    {
    }
}
