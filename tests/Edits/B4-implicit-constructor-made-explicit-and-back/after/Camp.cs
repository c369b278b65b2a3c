namespace Game;

public class Camp
{
    public Camp() => Fires += 10;

    public int Fires { get; set; } = 2;
}
