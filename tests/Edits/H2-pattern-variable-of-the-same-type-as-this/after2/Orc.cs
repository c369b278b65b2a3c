namespace Game;

public sealed class Orc(string name)
{
    public string Name { get; } = name;

    public Func<string> Meet(object met, int times)
    {
        var count = times * 2;
        while (true)
        {
            switch (met)
            {
                case Orc other:
                    return () => $"{Name} greets {other.Name} {count}";
                default:
                    return () => $"{Name} greets nobody";
            }
        }
    }
}
