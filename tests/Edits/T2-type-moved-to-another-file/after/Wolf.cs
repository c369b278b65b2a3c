namespace Game;

public class Wolf
{
    private int hunger = 1;

    public string Howl() => $"howl {hunger++}";

    public Func<string> Later() => () => $"later {hunger}";
}
