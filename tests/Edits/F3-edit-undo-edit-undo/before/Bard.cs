namespace Game;

public class Bard(string name)
{
    public Func<int, string> Sing() => verse => $"{name} {verse}";
}
