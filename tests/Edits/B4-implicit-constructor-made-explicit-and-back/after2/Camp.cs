namespace Game;

public class Camp
{
    public int Fires { get; set; } = 3;
}
