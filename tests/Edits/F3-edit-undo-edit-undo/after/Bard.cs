namespace Game;

public class Bard(string name)
{
    public Func<int, string> Sing() => verse => $"{Title()} {verse * 2}";

    private string Title() => $"Sir {name}";
}
