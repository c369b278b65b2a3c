namespace Game;

public class A
{
    public virtual string M(int x) => $"A{x}";
}

public class B : A
{}

public class C : B
{}

public class D : C
{}

public class E : D
{
    public override string M(int x) => $"E{x} " + base.M(x + 1);
}
