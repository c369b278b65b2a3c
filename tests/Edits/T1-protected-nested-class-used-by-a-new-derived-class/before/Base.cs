namespace Game;

public abstract class Base
{
    protected class Old
    {
        public static readonly Old Value = new();
    }

    public static string Show<T>(Func<T> make) => $"{typeof(T).Name} {make() is not null}";
}
