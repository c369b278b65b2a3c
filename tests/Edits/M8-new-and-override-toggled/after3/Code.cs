namespace Game;

public class Beast
{
    public virtual string Speak() => "...";
}

public class Orc : Beast
{
    public override string Speak() => "orc again " + base.Speak();
}

public class Uruk : Orc
{
    public sealed override string Speak() => "uruk again " + base.Speak();
}
