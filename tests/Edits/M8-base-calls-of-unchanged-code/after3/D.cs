namespace Game;

public class D : B
{
    public override string M() => "D" + base.M();
}
