namespace Game;

public class Beast
{
    public string Kind() => "beast";
}

public class Monster
{
    public string Kind() => "monster";
}

public class Orc : Beast;
