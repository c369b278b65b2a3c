public class B : A
{
    public override void Set(int n) => base.Set(n);
    public override string Dump() => base.Dump();
}
