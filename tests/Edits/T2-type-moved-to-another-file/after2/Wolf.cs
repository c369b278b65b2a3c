namespace Game;

public class Wolf
{
    private int hunger = 1;

    public string Howl() => $"HOWL {hunger++}";

    public Func<string> Later() => () => $"LATER {hunger}";
}
