namespace Game;

public static class U
{
    public static string Go() => nameof(A.Gone);
}
