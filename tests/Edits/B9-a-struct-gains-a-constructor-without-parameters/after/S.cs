namespace Game;

public struct S
{
    public int X;

    public S() => X = 5;
}

public struct S<T>
{
    public int X;

    public S() => X = 6;
}
