namespace Game;

public class Kitchen
{
    private int[] pots = [1, 2, 3];

    public string Cook() => $"{pots.Length}";
}
