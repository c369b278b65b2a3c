namespace Game;

public class Pool(int number)
{
    public static int Size = 30;
    public List<int> Free = [10, 20];

    private string late = "late";

    public static void Reset() => Size = 30;

    public string Take()
    {
        Size++;
        Free.Add(number);
        late += ".";
        return $"{Size} {string.Join(',', Free)} {late}";
    }
}
