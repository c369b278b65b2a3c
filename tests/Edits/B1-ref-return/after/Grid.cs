namespace Game;

public class Grid
{
    private readonly int[] cells = [10, 20, 30];

    public ref int Cell(int index)
    {
        ref var cell = ref cells[cells.Length - 1 - index];
        return ref cell;
    }

    public ref readonly int Last => ref cells[0];

    public static ref int Larger(ref int left, ref int right)
    {
        if (left < right) return ref left;
        return ref right;
    }
}
