namespace Game;

public class Beast
{
    public virtual string Speak() => "hm";
}

public class Orc : Beast
{
    public override string Speak() => "grr " + base.Speak();
}
