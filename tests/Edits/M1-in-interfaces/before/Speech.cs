namespace Game;

public interface ISpeak
{
    string Name { get; }

    string Say() => $"I am {Name}";
}

public class Elf : ISpeak
{
    public string Name => "Elrond";
}

public struct Stone : ISpeak
{
    public string Name => "stone";
}
