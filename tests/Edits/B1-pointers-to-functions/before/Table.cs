namespace Game;

public static unsafe class Table
{
    public static int Double(int value) => value * 2;

    public static int Square(int value) => value * value;

    public static delegate*<int, int> Pick(int level) => level > 5 ? &Square : &Double;

    public static int Apply(delegate*<int, int> operation, int value) => operation(value);
}
