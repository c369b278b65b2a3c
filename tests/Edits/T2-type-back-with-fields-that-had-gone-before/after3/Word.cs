namespace Game;

public static class Word
{
    public static string Now() => "3";
}
