namespace Game;

public interface IVoice
{
    string Speak();
}

public abstract class Animal : IVoice
{
    public virtual string Speak() => "...";

    public string Twice() => Speak() + Speak();

    protected abstract int Legs();

    public int CountLegs() => Legs();
}

public class Dog : Animal
{
    public override string Speak() => "wuff";

    protected override int Legs() => 4;
}

public sealed class Puppy : Dog
{
    public override string Speak() => base.Speak() + "!";
}

public class Worm : Animal
{
    protected override int Legs() => 0;
}
