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

    private long hits = 30;

    private readonly string tribe = "red";

    public Orc() => Made++;

    public virtual string Name => "orc";

    public string Say() => $"{Name} of {tribe} {hits}: {Growl(2)}";

    public int Growl(int times) => times * 100;
}
