namespace Game;

public static class Third
{
    public const int Sum = Second.Twice + 1;
}
