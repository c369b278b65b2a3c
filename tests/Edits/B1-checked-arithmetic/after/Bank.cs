namespace Game;

public static class Bank
{
    public static int Add(int left, int right) => checked(left + right);

    public static byte Cut(int value)
    {
        checked
        {
            return (byte)value;
        }
    }

    public static long Product(int left, int right) => (long)left * right;
}
