namespace Game;

public class Root
{
    public string Show() => Branch().Describe();

    private Twig Branch() => new(5);

    private readonly record struct Twig(int Leaves)
    {
        public string Describe() => $"{Bud.Open(Leaves)}/{Leaves}";

        private static class Bud
        {
            public static string Open(int count) => $"{Half(count)} buds";

            private static int Half(int count) => count / 2;
        }
    }
}
