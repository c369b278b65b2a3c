namespace Game;

public class Imp(string name)
{
    private int acts;

    public string Act() => $"{name} acted {acts += 10}";
}
