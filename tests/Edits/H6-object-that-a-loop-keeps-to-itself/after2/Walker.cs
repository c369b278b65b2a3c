namespace Game;

public class Walker(int pace)
{
    private readonly int[] track = new int[pace * 8];
    private int steps = 5;
    private string name = "seven";

    public int Steps { get => steps; set => steps = value; }

    public int Pace => pace + 1;

    public int this[int place] { get => track[place]; set => track[place] = value; }

    public bool HasArrived => steps >= 0 && track[2] == pace && track[23] == pace;

    public int Arrived => name.Length * 2;
}
