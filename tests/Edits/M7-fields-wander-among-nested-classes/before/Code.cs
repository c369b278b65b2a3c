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

        public virtual string Show() => $"{GetType().Name} {age}";

        public virtual void Grow() => age++;
    }

    private class Tree(int height) : Thing
    {
        private int rings = height * 2;

        public override string Show() => base.Show() + $" {height} {rings}";
    }

    private sealed class Rock(string colour) : Thing
    {
        public override string Show() => base.Show() + $" {colour}";
    }
}
