namespace Game;

public interface IGreet
{
    string Name { get; }

    string Greet() => $"Good day {Name} the {GetType().Name}";

    string Part() => Shout("farewell") + Greet();

    private string Shout(string word) => $"{word.ToUpperInvariant()} {Name}, ";
}

public class Elf : IGreet
{
    public string Name => "Elrond";
}

public class Dwarf : IGreet
{
    public string Name => "Gimli";

    string IGreet.Greet() => "Khazad";
}

public struct Stone : IGreet
{
    public string Name => "stone";
}
