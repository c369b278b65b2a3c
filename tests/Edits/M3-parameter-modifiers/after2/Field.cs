namespace Game;

public struct Crop
{
    public int Height;
}

public static class Field
{
    public static int Measure(Crop crop) => -crop.Height;

    public static int Total(params ReadOnlySpan<int> heights) => heights[^1];

    public static int Grow(scoped ref Crop crop) => crop.Height = 77;
}
