namespace Game;

public abstract class Beast
{
    public string Speak() => Eat(1) + Name;

    public abstract string Eat(int much);

    protected abstract string Name { get; }
}

public class Orc : Beast
{
    public override string Eat(int much) => "orc eats " + much;

    protected override string Name => "Ugluk";
}

public class Elf : Beast
{
    public override string Eat(int much) => "elf eats " + much;

    protected override string Name => "Legolas";
}

public static class Zoo
{
    public static string Feed(IEnumerable<Beast> all) => string.Join(", ", all.Select(one => one.Speak() + one.Eat(2) + new Func<int, string>(one.Eat)(3)));
}
