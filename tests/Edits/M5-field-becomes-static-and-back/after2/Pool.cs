namespace Game;

public class Pool(int number)
{
    public static int Size = 30;
    public List<int> Free = [10, 20];

    private static string late = "static";

    public static void Reset() => (Size, late) = (30, "static");

    public string Take()
    {
        Size++;
        Free.Add(number);
        late += ":";
        return $"{Size} {string.Join(',', Free)} {late}";
    }
}
