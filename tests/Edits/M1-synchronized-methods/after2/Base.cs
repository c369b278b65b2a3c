using System.Runtime.CompilerServices;

namespace Game;

public class Base
{
    [MethodImpl(MethodImplOptions.Synchronized)]
    public virtual string Word() => $"base again {Monitor.IsEntered(this)}";

    [MethodImpl(MethodImplOptions.Synchronized)]
    public ref int Field(ref int field) => ref field;
}

public class Derived : Base
{
    protected int number;

    public int Number => number;

    public override string Word() => $"derived now, {base.Word()}";

    [MethodImpl(MethodImplOptions.Synchronized)]
    public void Count(ref int held)
    {
        Late(ref number) += 3;
        if (!Monitor.IsEntered(this)) return;
        try
        {
            if (number > 1000) return;
            held++;
        }
        finally
        {
            held += 20;
        }
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    private ref int Late(ref int field) => ref field;

    [MethodImpl(MethodImplOptions.Synchronized)]
    public void Throw() => throw new InvalidOperationException($"{Monitor.IsEntered(this)}");

    public string Thrown()
    {
        try
        {
            Throw();
            return "not";
        }
        catch (InvalidOperationException thrown)
        {
            return $"{thrown.Message} {Monitor.IsEntered(this)}";
        }
    }
}
