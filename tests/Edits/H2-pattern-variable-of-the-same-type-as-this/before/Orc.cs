namespace Game;

public sealed class Orc(string name)
{
    public string Name { get; } = name;

    public Func<string> Meet(object met, int times)
    {
        switch (met)
        {
            case Orc other:
                return () => $"{Name} meets {other.Name}";
            default:
                return () => $"{Name} meets nobody";
        }
    }
}
