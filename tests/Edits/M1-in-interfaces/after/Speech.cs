namespace Game;

public interface ISpeak
{
    string Name { get; }

    string Say() => $"{Loud("hail")} {Create().Name} {Twice<int>(3)}";

    private string Loud(string word) => $"{word.ToUpperInvariant()} {Length}";

    sealed int Length => Name.Length;

    static ISpeak Create() => new Stone();

    private static T Twice<T>(T number) where T : System.Numerics.INumber<T> => number + number;
}

public class Elf : ISpeak
{
    public string Name => "Elrond";
}

public struct Stone : ISpeak
{
    public string Name => "stone";
}
