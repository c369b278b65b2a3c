namespace Game;

public class Tower(int floors)
{
    public string Show() => $"{Height(3)} {Name}";

    private int Height(int floor) => floors * floor + 1000;

    private static string Name => "keep";
}
