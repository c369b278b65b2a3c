namespace Game;

public static unsafe class Table
{
    public static int Double(int value) => value + value + 1;

    public static int Square(int value) => value * value - 1;

    public static delegate*<int, int> Pick(int level) => level > 2 ? &Square : &Double;

    public static int Apply(delegate*<int, int> operation, int value) => operation(operation(value));
}
