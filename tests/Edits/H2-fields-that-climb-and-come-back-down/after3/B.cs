public class B : A
{
    public override void Set(int n) { base.Set(n); f = "s" + n; }
    public override string Dump() => base.Dump() + "3B " + f;
    public string f = "b";
}
