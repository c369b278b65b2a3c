namespace Game;

public struct Seat(int number)
{
    public int Number => number;

    public static string Name { get { return "seat"; } }
}

public class Row
{
    public int Width = 3;

    public event Action? Left;

    public int Leave()
    {
        Left?.Invoke();
        return Width;
    }
}
