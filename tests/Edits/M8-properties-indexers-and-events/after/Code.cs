namespace Game;

public class Beast
{
    protected readonly List<string> log = [];

    public virtual string Name { get; set; } = "";

    public virtual string Lazy => "lazy";

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
        get => "orc " + base.Name;
        set => base.Name = value + "!";
    }

    public override string Lazy => "very " + base.Lazy;

    public override string this[int index]
    {
        get => "orc's " + base[index];
        set => base[index] = value + " by orc";
    }

    public override event Action Fed { add => base.Fed += value; remove => log.Add("never"); }
}
