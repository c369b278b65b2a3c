namespace Game;

public class Beast
{
    public string Speak() => "...";
}

public class Orc : Beast;
