namespace Game;

public class Beast
{
    public virtual string Speak() => "...";
}

public class Orc : Beast
{
    public override string Speak() => "grr " + base.Speak();
}
