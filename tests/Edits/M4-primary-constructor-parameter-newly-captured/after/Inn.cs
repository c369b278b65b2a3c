namespace Game;

public class Inn(string name, int beds)
{
    public int Size { get; } = beds;

    private readonly string sign = "The " + name;

    private readonly int rooms = 2;

    public string Show() => $"{name ?? "none"} of {Size}, {sign ?? "no sign"}, {rooms} rooms";

    public bool IsNamed { get; } = name.Length > 0;
}
