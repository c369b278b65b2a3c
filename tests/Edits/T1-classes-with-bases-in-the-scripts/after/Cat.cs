namespace Game;

public class Cat(string name = "cat") : Animal(name)
{
    private readonly List<string> mice = ["grey"];

    public int Lives { get; init; } = 9;

    public override string Speak() => $"{Name} meows at {mice.Count}";

    public override string Walk() => base.Walk() + " softly";
}

public sealed class Kitten() : Cat("kitten")
{
    public override string Speak() => $"{base.Speak()}, {Lives} lives";
}
