namespace Game;

public partial class A
{
    public int Level { get; }

    public A() => Level = 3;
}
