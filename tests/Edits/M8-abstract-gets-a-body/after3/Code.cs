namespace Game;

public abstract class Beast
{
    public abstract string Speak();

    public abstract int Legs { get; }

    public abstract string Eat(string what);
}

public class Orc : Beast
{
    public override string Speak() => "w";

    public override int Legs => 22;

    public override string Eat(string what) => "orc eats " + what;
}

public class Elf : Beast
{
    public override string Speak() => "l";

    public override int Legs => 33;

    public override string Eat(string what) => "elf eats " + what;
}

public static class Zoo
{
    public static Beast[] All() => [new Orc(), new Elf()];
}

public static class Food
{
    public static string Feed() => string.Join(", ", Zoo.All().Select(one => one.Eat("bread")));
}
