namespace Game;

public static class Oracle
{
    public static int Ask(string question) => throw new NotSupportedException(question);

    public static string Say(int number) => number > 0 ? "yes" : throw new ArgumentOutOfRangeException(nameof(number));
}
