namespace Game;

public class Dice
{
    private int sides = 6;

    public static int Roll(int seed) => seed % 5;

    public int Sides() => -sides;

    public string Play(int seed) => $"{Roll(seed)} of {Sides()}";
}
