namespace Game;

public abstract class Beast
{
    protected decimal age = 1.5m;

    public string Name { get; set; } = "nameless";

    public abstract string Show();
}

public class Wolf : Beast
{
    protected int teeth = 42;

    protected string pack = "grey";

    public override string Show() => $"wolf {teeth} {pack} {age++} {Name}";
}

public sealed class Warg : Wolf
{
    private long riders = 2;

    public override string Show()
    {
        Name += "!";
        return $"warg {riders++} " + base.Show();
    }
}
