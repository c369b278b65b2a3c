namespace Game;

public class Bank
{
    public string Balance() => "broke";

    public Task Close()
    {
        Closed = 99;
        return Task.CompletedTask;
    }

    public int Closed;
}
