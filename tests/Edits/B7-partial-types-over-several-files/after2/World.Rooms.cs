namespace Game;

public partial class World
{
    private readonly List<string> rooms = ["hall"];

    public string Describe() => $"{rooms[0]} in the {Weather()}";

    partial void OnDescribed(ref string text);

    public string Told()
    {
        var text = Describe().ToUpperInvariant();
        OnDescribed(ref text);
        return text;
    }
}
