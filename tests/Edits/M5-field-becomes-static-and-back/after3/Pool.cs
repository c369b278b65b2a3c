namespace Game;

public class Pool(int number)
{
    public int Size = 7;
    public static List<int> Free = [5];

    private string late = "again";

    // What comes is as its initializer has it.
    public static void Reset()
    {
    }

    public string Take()
    {
        Size++;
        Free.Add(number);
        late += "!";
        return $"{Size} {string.Join(',', Free)} {late}";
    }
}
