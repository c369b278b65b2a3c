namespace Game;

public class A
{
    public virtual string M(int x) => $"A{x}";
}

public class B : A
{}

public class C : B
{
    public override string M(int x) => $"c{x} " + base.M(x + 1);
}

public class D : C
{
    public override string M(int x) => $"d{x} " + base.M(x + 1);
}

public class E : D
{}
