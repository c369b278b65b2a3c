public class C : B
{
    public override void Set(int n) => base.Set(n);
    public override string Dump() => base.Dump();
}
