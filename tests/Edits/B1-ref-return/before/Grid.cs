namespace Game;

public class Grid
{
    private readonly int[] cells = [10, 20, 30];

    public ref int Cell(int index) => ref cells[index];

    public ref readonly int Last => ref cells[^1];

    public static ref int Larger(ref int left, ref int right) => ref left > right ? ref left : ref right;
}
