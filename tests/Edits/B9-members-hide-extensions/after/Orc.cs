namespace Game;

public class Orc
{
    public string Roar() => "instance";
}

public class Chief : Orc;
