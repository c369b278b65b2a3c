namespace Game;

public static class Tree
{
    public static long Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);

    public static bool IsEven(int n) => n == 0 || IsOdd(n - 1);

    public static bool IsOdd(int n) => n != 0 && IsEven(n - 1);
}
