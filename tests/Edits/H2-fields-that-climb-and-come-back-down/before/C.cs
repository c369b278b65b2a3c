public class C : B
{
    public override void Set(int n) { base.Set(n); f = "s" + n; }
    public override string Dump() => base.Dump() + "0C " + f;
    private string f = "b";
}
