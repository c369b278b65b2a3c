namespace Game;

public abstract class Beast
{
    public string Speak() => Eat(1) + Name;

    public virtual string Eat(int much) => "beast eats " + much;

    protected abstract string Name { get; }
}

public class Orc : Beast
{
    protected override string Name => "Grishnakh";
}

public class Elf : Beast
{
    public override string Eat(int much) => "elf " + base.Eat(much);

    protected override string Name => "Legolas";
}

public static class Zoo
{
    public static string Feed(IEnumerable<Beast> all) => string.Join(", ", all.Select(one => one.Speak() + one.Eat(2) + new Func<int, string>(one.Eat)(3)));
}
