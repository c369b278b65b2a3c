namespace Game;

public partial class Pair<TFirst, TSecond>
{
}

public class Grid
{
    public int this[int column, int row] => row * column;

    public static string Show(int column, int rows) => $"{rows} {column}";
}
