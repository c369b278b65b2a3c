namespace Game;

public partial class World
{
    private readonly List<string> rooms = ["hall"];

    public string Describe() => $"{rooms.Count} rooms, {Weather()}";

    partial void OnDescribed(ref string text);

    public string Told()
    {
        var text = Describe();
        OnDescribed(ref text);
        return text;
    }
}
