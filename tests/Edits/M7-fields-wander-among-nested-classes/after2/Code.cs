namespace Game;

public partial class World
{
    private readonly Thing[] things = [new Tree(3), new Rock("grey")];

    public string Show() => string.Join("; ", things.Select(thing => thing.Show()));

    public void Grow()
    {
        foreach (var thing in things) thing.Grow();
    }

    private abstract class Thing
    {
        protected int age = 1;
        [Molt.WasNamed("rings")]
        protected int circles = -1;

        public virtual string Show() => $"{GetType().Name} {age} {circles}";

        public virtual void Grow() => age += 10;
    }

    private class Tree(int height) : Thing
    {
        [Molt.WasNamed("log")]
        private List<string> diary = ["planted"];

        public override string Show() => base.Show() + $" {height} {string.Join('/', diary)}";
    }

    private sealed class Rock(string colour) : Thing
    {
        public override string Show() => base.Show() + $" {colour}";
    }
}
