namespace Game;

public class Clerk(Bank bank)
{
    public string Tell()
    {
        var balance = bank.Balance();
        bank.Close();
        return $"{balance} {balance.GetType().Name} {bank.Closed}";
    }
}
