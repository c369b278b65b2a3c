namespace Game;

public abstract class Beast
{
    public virtual string Speak() => "...";

    public virtual int Legs => 4;
}

public class Orc : Beast
{
    public override string Speak() => "waagh " + base.Speak();

    public override int Legs => 2 + base.Legs;
}

public class Elf : Beast;

public static class Zoo
{
    public static Beast[] All() => [new Orc(), new Elf()];
}
