namespace Game;

public sealed class Orc(string name)
{
    public string Name { get; } = name;

    public Func<string> Meet(object met, int times)
    {
        for (var turn = 0; turn < 1; turn++)
        {
            switch (met)
            {
                case Orc other:
                    return () => $"{Name} greets {other.Name}";
                default:
                    return () => $"{Name} greets nobody";
            }
        }
        return () => "never";
    }
}
