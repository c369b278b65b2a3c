namespace Game;

public static class Callers
{
    public static string Vectors()
    {
        var sum = Vector.Zero;
        for (var i = 0; i < 6; i++) sum += new Vector(i, i * 2);
        return $"new {sum.X} {sum.Y} {sum.Squared} {sum}";
    }

    public static string Structs()
    {
        var counter = new Counter();
        for (var i = 0; i < 5; i++) counter.Add(i);
        counter.Reference += 100;
        return $"new {counter.Count} {counter}";
    }

    public static string Objects(Account account)
    {
        var sum = 0;
        for (var i = 0; i < 4; i++)
        {
            account.Balance += i;
            sum += account.Balance + account.Doubled + account.First + account.Rank + account.At(1);
        }
        return $"new {sum} {account.IsOpen()}";
    }

    public static string Statics()
    {
        Account.Nested.Shared = 3;
        return $"new {Account.Nested.Read() + Account.Nested.Read()} {Rates.Middle + Rates.Fixed()} {Box<int>.Size() + Box<string>.Size()}";
    }

    public static string Failures(Account? none)
    {
        var result = "new ";
        try { result += none!.IsOpen(); } catch (NullReferenceException) { result += "null"; }
        try { result += none!.Balance + none.Balance; } catch (NullReferenceException) { result += " null"; }
        try { result += new Account(1).At(5); } catch (ArgumentOutOfRangeException) { result += " range"; }
        return result;
    }
}
