namespace Game;

public class Item
{
    protected string label = "item";

    public virtual string Show() => label;

    public virtual void Name(string name) => label = name;
}

public class Sword : Item
{
    public override string Show() => "sword " + label;
}
