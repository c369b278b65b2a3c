namespace Game;

public class Item
{
    private string label = "new";

    public virtual string Show() => label;

    public virtual void Name(string name) => label = name;
}

public class Sword : Item
{
    protected string label = "sword's";

    public override string Show() => $"{base.Show()} sword {label += "."}";
}
