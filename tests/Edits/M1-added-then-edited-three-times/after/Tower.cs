namespace Game;

public class Tower(int floors)
{
    public string Show() => $"{Height(3)} {Name}";

    private int Height(int floor) => floors * floor;

    private static string Name => "keep";
}
