namespace Game;

public class Imp(string name)
{
    private int acts;

    public string Act() => Later()();

    private Func<string> Later() => () => $"{acts--} {Title}";

    private string Title => $"<{name}>";
}
