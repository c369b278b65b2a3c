namespace Game;

public static class Oracle
{
    public static int Ask(string question)
    {
        try
        {
            throw new FormatException(question);
        }
        catch (FormatException problem)
        {
            throw new InvalidOperationException("asked " + problem.Message, problem);
        }
    }

    public static string Say(int number) => number > 10 ? "YES" : throw new ArgumentException("too small");
}
