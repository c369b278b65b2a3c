using System.Runtime.CompilerServices;

namespace Game;

public class Base
{
    [MethodImpl(MethodImplOptions.Synchronized)]
    public virtual string Word() => $"base {Monitor.IsEntered(this)}";

    [MethodImpl(MethodImplOptions.Synchronized)]
    public ref int Field(ref int field) => ref field;
}

public class Derived : Base
{
    protected int number;

    public int Number => number;
}
