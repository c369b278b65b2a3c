namespace Game;

public class Counter(int step)
{
    public Func<int> Start(int from)
    {
        var now = from;
        return Next;

        int Next()
        {
            now = Add(now, step);
            return now;
        }

        static int Add(int left, int right) => left + right;
    }
}
