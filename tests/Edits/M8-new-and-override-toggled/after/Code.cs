namespace Game;

public class Beast
{
    public virtual string Speak() => "...";
}

public class Orc : Beast
{
    public new virtual string Speak() => "new orc";
}

public class Uruk : Orc
{
    public override string Speak() => "uruk " + base.Speak();
}
