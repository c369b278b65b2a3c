namespace Game;

public class Walk
{
    private int steps;

    public Func<int, string> Begin()
    {
        return Step;

        string Step(int by)
        {
            steps += by;
            return $"{steps} {Unit}";
        }
    }

    private static string Unit => "steps";
}
