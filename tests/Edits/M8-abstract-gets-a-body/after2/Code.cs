namespace Game;

public abstract class Beast
{
    public virtual string Speak() => "hm";

    public virtual int Legs => 5;
}

public class Orc : Beast;

public class Elf : Beast
{
    public override string Speak() => "la " + base.Speak();
}

public static class Zoo
{
    public static Beast[] All() => [new Orc(), new Elf()];
}
