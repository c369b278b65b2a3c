namespace Game;

public struct Seat(int number)
{
    public int Number => number;

    public string Name { get { return $"seat {number}"; } }
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
