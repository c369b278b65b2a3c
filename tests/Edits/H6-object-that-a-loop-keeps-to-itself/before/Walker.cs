namespace Game;

public class Walker(int pace)
{
    private readonly int[] track = new int[pace * 8];
    private int steps = 5;

    public int Steps { get => steps; set => steps = value; }

    public int Pace => pace;

    public int this[int place] { get => track[place]; set => track[place] = value; }

    public bool HasArrived => steps < 0;

    public int Arrived => track[0];
}
