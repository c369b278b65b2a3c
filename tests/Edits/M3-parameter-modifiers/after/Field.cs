namespace Game;

public struct Crop
{
    public int Height;
}

public static class Field
{
    public static int Measure(in Crop crop) => crop.Height * 10;

    public static int Total(params int[] heights) => heights.Sum();

    public static int Grow(ref readonly Crop crop) => crop.Height + 1;
}
