namespace Game;

public static class Walks
{
    public static volatile bool Began;

    public static bool End => false;

    // Nobody but this loop ever sees the walker.
    public static long Walk()
    {
        var walker = new Walker(3);
        Began = true;
        while (!walker.HasArrived)
        {
            walker.Steps = (walker.Steps + walker.Pace) & 0xFF;
            walker[walker.Steps % 24] = walker.Pace + walker.Steps / 1000;
        }
        return walker.Arrived * 1000 + walker[1] * 100 + walker[23] * 10 + (walker.Steps >= 0 ? walker.Pace : 0);
    }
}
