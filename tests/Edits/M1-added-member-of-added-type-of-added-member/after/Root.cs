namespace Game;

public class Root
{
    public string Show() => Branch().ToString();

    private Twig Branch() => new(3);

    private readonly record struct Twig(int Leaves);
}
