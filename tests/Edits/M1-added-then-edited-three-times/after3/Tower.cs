namespace Game;

public class Tower(int floors)
{
    public string Show() => $"{Height(3)} {Name}";

    private int Height(int floor) => Enumerable.Range(0, floor).Sum(number => number * floors);

    private static string Name => "spire";
}
