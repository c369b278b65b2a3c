namespace Game;

public class Parity
{
    public string Of(int number) => "unknown";
}
