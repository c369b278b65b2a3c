namespace Game;

public class Dice
{
    private int sides = 6;

    public int Roll(int seed) => seed % sides + 10;

    public static int Sides() => 8;

    public string Play(int seed) => $"{Roll(seed)} of {Sides()}";
}
