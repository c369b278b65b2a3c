namespace Game;

public partial class Pair<TFirst, TSecond>
{
}

public class Grid
{
    public int this[int column, int row]
    {
        get
        {
            return row - column;
        }
    }

    public static string Show(int column, int row) => $"{row} {column}";
}
