/// <summary>A place to be in. There is one of each kind; what lies or stands in it stays through every edit.</summary>
[LiveInterfaces] // rooms may implement one interface more while people stand in them
public abstract class Room
{
    public abstract string Name { get; }

    /// <summary>The ways out, and what kind of room each leads to.</summary>
    public abstract Dictionary<string, Type> Exits { get; }

    public List<Being> Beings { get; } = [];

    public List<Item> Items { get; } = [];

    public abstract string Describe();

    public void Tell(string text, Being? except = null)
    {
        foreach (var being in Beings.Where(being => being != except)) being.Tell(text);
    }
}
