namespace Game;

public static class Farmer
{
    public static string Work()
    {
        var crop = new Crop { Height = 5 };
        int[] heights = [1, 2, 3];
        return $"{Field.Measure(crop)} {Field.Total(heights)} {Field.Grow(ref crop)} {crop.Height}";
    }
}
