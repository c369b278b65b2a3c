namespace Game;

public class Beast
{
    public virtual string Speak() => "...";
}

public class Orc : Beast
{
    public sealed override string Speak() => "orc!";
}

public class Uruk : Orc;

public static class Zoo
{
    public static Beast[] All() => [new Orc(), new Uruk()];
}
