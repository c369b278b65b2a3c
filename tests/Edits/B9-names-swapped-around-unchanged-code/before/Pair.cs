namespace Game;

public partial class Pair<TFirst, TSecond>
{
}

public class Grid
{
    public int this[int row, int column]
    {
        get
        {
            return row - column;
        }
    }

    public static string Show(int row, int column) => $"{row} {column}";
}
