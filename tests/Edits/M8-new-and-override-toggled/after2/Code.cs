namespace Game;

public class Beast
{
    public virtual string Speak() => "...";
}

public class Orc : Beast
{
    public new string Speak() => "plain orc";
}

public class Uruk : Orc
{
    public new string Speak() => "plain uruk " + base.Speak();
}
