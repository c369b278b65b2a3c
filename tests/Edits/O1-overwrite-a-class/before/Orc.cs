using Molt;

namespace Game;

public interface ICreature
{
    string Say();
}

[Reload(ReloadMode.Overwrite)]
public class Orc : ICreature
{
    public static int Made;

    private int hits = 3;

    public Orc() => Made++;

    public virtual string Name => "orc";

    public string Say() => $"{Name} {hits}: {Growl(2)}";

    public int Growl(int times) => times * 10;
}
