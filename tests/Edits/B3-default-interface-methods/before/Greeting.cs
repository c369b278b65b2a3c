namespace Game;

public interface IGreet
{
    string Name { get; }

    string Greet() => $"Hello {Name}";

    string Part() => Shout("bye");

    private string Shout(string word) => $"{word} {Name}!";
}

public class Elf : IGreet
{
    public string Name => "Elrond";
}

public class Dwarf : IGreet
{
    public string Name => "Gimli";

    string IGreet.Greet() => "Baruk";
}

public struct Stone : IGreet
{
    public string Name => "stone";
}
