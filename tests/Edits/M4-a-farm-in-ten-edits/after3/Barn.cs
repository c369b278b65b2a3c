namespace Farm;

public sealed class Barn : Store<string, Crop>
{
    private readonly Cat cat = new("tom");
    private readonly Cat kitten = new Kitten("kit", 2);

    public Barn() : base("barn")
    {
    }

    public override string Show() => "[" + base.Show() + "]";

    public string Ask() => cat.Say() + kitten.Say();

    private sealed class Kitten(string name, int age) : Cat(name)
    {
        public override string Say() => $"{base.Say()} at {age}";
    }

    private class Cat(string name)
    {
        public override string ToString() => $"cat {name}";

        public virtual string Say() => $"{this} purrs";
    }
}
