namespace Game;

public class Orc(string name)
{
    public string Strike(int times) => $"{name} strikes {times}";

    public Func<int, string> Plan() => Strike;
}
