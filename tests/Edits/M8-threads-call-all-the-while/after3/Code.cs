namespace Game;

public interface ICarry
{
    int Weight => 1;
}

public class A : ICarry
{
    public virtual string M(int depth) => "a" + depth;
}

public class B : A
{
    public override string M(int depth) => "b" + base.M(depth + 1);
}

public class C : B;

public static class Use
{
    public static string Go(A one) => one.M(1) + Look(one);

    private static string Look(ICarry one) => $" {one.Weight}";
}
