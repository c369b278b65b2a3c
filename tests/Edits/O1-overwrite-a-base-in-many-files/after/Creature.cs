namespace Game;

[Molt.Reload(Molt.ReloadMode.Overwrite)]
public abstract class Creature
{
    public string Name { get; init; } = "creature";

    public Creature? Target { get; set; }

    protected virtual long Strength => 10;

    private readonly int level = 4;

    public string Fight() => $"{Name}:{Strength}/{level}" + (Target is { } target ? " on " + target.Fight() : "");

    public abstract string Say(Listener listener);
}

[Molt.Reload(Molt.ReloadMode.Overwrite)]
public delegate string Listener(Creature creature, string text);
