namespace Game;

public class Beast
{
    public string Speak() => "plain";

    public string Twice() => Speak() + Speak();
}

public class Orc : Beast
{
    public new string Speak() => "new";
}
