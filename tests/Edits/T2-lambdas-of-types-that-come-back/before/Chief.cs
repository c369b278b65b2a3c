namespace Game;

public class Chief
{
    public static Func<int, int> Of() => x => { return 1; };

    public class Guard<T>(T name)
    {
        private readonly T name = name;

        public Func<int, string> Named(int by) => x => $"{name} {x + by}";
    }
}

public class Chief2(int rank)
{
    public Func<int> Rank() => () => rank;
}
