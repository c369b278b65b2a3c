namespace Game;

public class Camp
{
    private int fires = 2;

    public string Show() => $"{fires} fires";
}
