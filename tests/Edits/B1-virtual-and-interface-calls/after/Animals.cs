namespace Game;

public interface IVoice
{
    string Speak();
}

public abstract class Animal : IVoice
{
    public virtual string Speak() => "hm";

    public string Twice() => Speak() + "-" + Speak();

    protected abstract int Legs();

    public int CountLegs() => Legs() * 10;
}

public class Dog : Animal
{
    public override string Speak() => "bow" + base.Speak();

    protected override int Legs() => 3;
}

public sealed class Puppy : Dog
{
    public override string Speak() => "(" + base.Speak() + ")";
}

public class Worm : Animal
{
    protected override int Legs() => 1;
}
