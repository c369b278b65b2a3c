namespace Game;

public struct Crop
{
    public int Height;
}

public static class Field
{
    public static int Measure(Crop crop) => crop.Height;

    public static int Total(int[] heights) => heights.Length;

    public static int Grow(ref Crop crop) => crop.Height++;
}
