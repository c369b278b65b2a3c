namespace Game;

public class Beast
{
    public virtual string Speak() => "virtual";

    public string Twice() => Speak() + Speak();
}

public class Orc : Beast
{
    public override string Speak() => "again " + base.Speak();
}
