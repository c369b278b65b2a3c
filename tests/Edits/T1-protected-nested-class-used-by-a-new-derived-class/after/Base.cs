namespace Game;

public abstract class Base
{
    protected class Old
    {
        public static readonly Old Value = new();
    }

    protected class Young
    {
        public static readonly Young Value = new();

        protected internal class Inner
        {
            public static readonly Inner Value = new();
        }
    }

    private protected class Guarded
    {
        public static readonly Guarded Value = new();
    }

    public static string Show<T>(Func<T> make) => $"{typeof(T).Name} {make() is not null}";
}
