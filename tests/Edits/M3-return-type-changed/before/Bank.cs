namespace Game;

public class Bank
{
    public int Balance() => 7;

    public void Close() => Closed++;

    public int Closed;
}
