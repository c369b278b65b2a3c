namespace Game;

public class Pool(int number)
{
    public int Size = 3;
    public static List<int> Free = [1, 2];

    public static void Reset() => Free = [1, 2];

    public string Take()
    {
        Size++;
        Free.Add(number);
        return $"{Size} {string.Join(',', Free)}";
    }
}
