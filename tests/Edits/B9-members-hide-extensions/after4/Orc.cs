namespace Game;

public class Orc
{
    public string Roar(double times = 1) => $"instance {times:0.0}";
}

public class Chief : Orc;
