public abstract class Base
{
    public virtual string Name => "base";

    public abstract string More { get; }
}
