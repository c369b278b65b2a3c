public class Derived : Base, INamed
{
    public override string Name => "changed " + base.Name;

    public string Title() => "title";
}

public class Further : Derived
{
    public string Twice() => Name + Name;
}
