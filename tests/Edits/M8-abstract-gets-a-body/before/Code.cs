namespace Game;

public abstract class Beast
{
    public abstract string Speak();

    public abstract int Legs { get; }
}

public class Orc : Beast
{
    public override string Speak() => "waagh";

    public override int Legs => 2;
}

public static class Zoo
{
    public static Beast[] All() => [new Orc()];
}
