namespace Game;

public class Beast
{
    public string Speak() => "...";

    public string Twice() => Speak() + Speak();
}

public class Orc : Beast;
