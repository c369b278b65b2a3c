namespace Game;

public class B
{
    public virtual string M() => "b";
}
