namespace Game;

public struct S
{
    public int X;
}

public struct S<T>
{
    public int X;
}
