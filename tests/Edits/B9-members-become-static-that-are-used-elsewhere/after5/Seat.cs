namespace Game;

public struct Seat(int number)
{
    public int Number => number;

    public static string Name { get { return "a seat"; } }
}

public class Row
{
    public static int Width = 3;

    public static event Action? Left;

    public int Leave()
    {
        Left?.Invoke();
        return Width;
    }
}
