public abstract class Base
{
}
