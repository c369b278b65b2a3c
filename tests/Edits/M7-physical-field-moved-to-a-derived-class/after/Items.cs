namespace Game;

public class Item
{
    public virtual string Show() => "?";

    public virtual void Name(string name)
    {
    }
}

public class Sword : Item
{
    protected string label = "sword's";

    public override string Show() => $"a sword {label += "."}";
}
