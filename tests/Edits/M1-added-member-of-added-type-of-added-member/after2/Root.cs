namespace Game;

public class Root
{
    public string Show() => Branch().Describe();

    private Twig Branch() => new(3);

    private readonly record struct Twig(int Leaves)
    {
        public string Describe() => $"{Bud.Open(Leaves)} of {Leaves}";

        private static class Bud
        {
            public static string Open(int count) => $"{count * 2} buds";
        }
    }
}
