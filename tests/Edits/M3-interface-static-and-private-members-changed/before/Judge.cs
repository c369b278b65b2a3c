namespace Game;

public static class Judge
{
    public static string Decide() => IRule.Of(3).Show();
}
