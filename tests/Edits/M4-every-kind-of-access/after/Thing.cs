namespace Game;

public struct Point
{
    public int X;
    public int Y { get; set; }

    public void Move() => X += 10;
}

public unsafe class Thing
{
    private int number = 5;
    private Point place = new() { X = 1, Y = 2 };
    private volatile string text = "v";
    private volatile int flag = 3;
    private int[] items = [1, 2, 3];
    private int* pointer = (int*)7;
    private delegate*<int, int> twice = &Twice;
    private readonly Guid id = Guid.Empty;
    private DateTime? when = DateTime.UnixEpoch;
    private (int A, string B) pair = (1, "b");
    private event EventHandler? Happened;

    public string Show()
    {
        Interlocked.Increment(ref number);
        ref var alias = ref number;
        alias += 100;
        place.Move();
        place.Y++;
        text += "!";
        flag |= 4;
        items[1]++;
        Fill(out var unused, ref place.X);
        pair.A += items.Length;
        var before = Happened is null;
        Happened += (_, _) => number++;
        Happened(this, EventArgs.Empty);
        fixed (int* held = &number) *held += 1000;
        pointer++;
        var read = () => $"{number} {place.X} {place.Y} {text} {flag} {items[1]} {(nint)pointer} {twice(4)} {id == default} {when?.Year} {pair}";
        return read() + string.Join(',', Walk()) + before;
    }

    private IEnumerable<int> Walk()
    {
        yield return number;
        number -= 1;
        yield return number;
    }

    private static void Fill(out int result, ref int place) => result = place += 5;

    private static int Twice(int value) => 2 * value;
}
