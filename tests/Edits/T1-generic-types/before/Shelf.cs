namespace Game;

public static class Shelf
{
    public static string Show(int[] numbers) => $"{numbers.Length}";
}
