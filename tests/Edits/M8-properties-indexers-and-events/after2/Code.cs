namespace Game;

public class Beast
{
    protected readonly List<string> log = [];

    public virtual string Name { get; set; } = "";

    public virtual string Lazy => "lazier";

    public virtual string this[int index]
    {
        get => "item " + index;
        set => log.Add(value);
    }

    public virtual event Action Fed { add => log.Add("fed"); remove => log.Add("unfed"); }

    public string Log => string.Join(";", log);
}

public class Orc : Beast
{
    public override string Name
    {
        get => "only " + base.Name;
    }

    public override string this[int index]
    {
        set => base[index] = value + " again";
    }
}
