namespace Game;

public class Middle
{
    public string Name() => $"{new Left().Name()}|{new Right().Name()}";
}
