public abstract class Base
{
    public virtual string Name => "other base";
}
