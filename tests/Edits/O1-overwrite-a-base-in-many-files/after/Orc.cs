namespace Game;

public class Orc : Creature, ITalker
{
    protected override long Strength => 30;

    public override string Say(Listener listener) => listener(this, "waagh");

    public string Talk() => Say((creature, text) => $"{creature.Name} says {text}, {creature.Fight()}");

    public record Tool(string Name, Orc Owner);

    public Tool Make() => new("club", this);
}
