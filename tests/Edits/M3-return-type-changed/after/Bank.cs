namespace Game;

public class Bank
{
    public decimal Balance() => 7.25m;

    public bool Close() => (Closed += 10) > 0;

    public int Closed;
}
