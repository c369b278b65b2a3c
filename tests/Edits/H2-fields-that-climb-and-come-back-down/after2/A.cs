public class A
{
    public virtual void Set(int n) { f = "s" + n; }
    public virtual string Dump() => "2A " + f;
    public string f = "b";
}
