namespace Game;

public static class Bank
{
    public static int Add(int left, int right) => left + right;

    public static byte Cut(int value) => (byte)value;

    public static long Product(int left, int right) => left * right;
}
