namespace Game;

[Molt.Reload(Molt.ReloadMode.Overwrite)]
public abstract class Creature
{
    public string Name { get; init; } = "creature";

    public Creature? Target { get; set; }

    protected virtual int Strength => 1;

    public string Fight() => $"{Name}:{Strength}" + (Target is { } target ? " on " + target.Fight() : "");

    public abstract string Say(Listener listener);
}

[Molt.Reload(Molt.ReloadMode.Overwrite)]
public delegate string Listener(Creature creature, string text);
