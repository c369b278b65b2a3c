namespace Game;

public class D : B
{
    public override string M() => "d" + base.M();
}
