namespace Game;

public class Counter
{
    public virtual string Read() => "";
}
