public class A
{
    public virtual void Set(int n) { }
    public virtual string Dump() => "";
}
