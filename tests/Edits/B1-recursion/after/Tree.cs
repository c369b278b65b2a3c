namespace Game;

public static class Tree
{
    public static long Fibonacci(int n) => n < 3 ? 1 : Fibonacci(n - 1) + Fibonacci(n - 2) + Fibonacci(n - 3);

    public static bool IsEven(int n) => n != 0 && IsOdd(n - 1);

    public static bool IsOdd(int n) => n == 1 || IsEven(n - 1);
}
