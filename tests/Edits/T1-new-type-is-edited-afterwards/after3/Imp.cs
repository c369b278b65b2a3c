namespace Game;

public class Imp(string name)
{
    private int acts;

    public string Act() => Later()();

    private Func<string> Later() => () => $"{Title} {acts += 100}";

    private string Title => name.ToUpperInvariant();
}
