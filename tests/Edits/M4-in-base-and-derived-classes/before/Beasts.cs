namespace Game;

public abstract class Beast
{
    public abstract string Show();
}

public class Wolf : Beast
{
    protected int teeth = 42;

    public override string Show() => $"wolf {teeth}";
}

public sealed class Warg : Wolf
{
    public override string Show() => "warg " + base.Show();
}
