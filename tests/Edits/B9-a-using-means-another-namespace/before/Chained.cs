namespace Game
{
    using X = T.Thing;

    public static class Chained
    {
        public static string Go() => new X().ToString() + Take(new());

        public static string Take(X thing) => thing.GetType().Name;
    }
}
