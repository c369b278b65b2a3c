public abstract class Base
{
    public string Name => "base";
}
