namespace Farm;

public sealed class Barn : Store<string, Crop>
{
    private readonly Cat cat = new("tom");

    public Barn() : base("barn")
    {
    }

    public string Ask() => cat.Say();

    private class Cat(string name)
    {
        public override string ToString() => $"cat {name}";

        public virtual string Say() => $"{this} purrs";
    }
}
