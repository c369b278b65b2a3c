namespace Game;

public class A
{
    public virtual string M(int x) => $"A{x}";
}

public class B : A
{
    public override string M(int x) => $"B{x} " + base.M(x + 1);
}

public class C : B
{}

public class D : C
{
    public override string M(int x) => $"D{x} " + base.M(x + 1);
}

public class E : D
{}
