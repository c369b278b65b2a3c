public class Derived : Base, INamed
{
    public override string Name => "derived";

    public string Title() => "title";
}

public class Further : Derived
{
    public string Twice() => Name + Name;
}
