namespace Game;

public abstract class Beast
{
    public abstract string Show();
}

public class Wolf : Beast
{
    protected int teeth = 42;

    protected string pack = "grey";

    public override string Show() => $"wolf {teeth} {pack}";
}

public sealed class Warg : Wolf
{
    private long riders = 2;

    public override string Show() => $"warg {riders++} " + base.Show();
}
