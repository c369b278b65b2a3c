namespace Game;

public static class Caller
{
    public static string All()
    {
        var ledger = new Ledger(10);
        ledger.Balance += 5;
        ledger.Place() += 100;
        var counter = new Counter(3);
        counter.Add(4);
        var point = new Point(1, 2, 3).Plus(new Point(4, 5, 6)) - new Point(1, 1, 1);
        var many = Ledger.Many(1, 2, "three", 4.5, 6, out var seventh, 8, 9);
        return $"2: {ledger.Balance} {ledger.Name(1)} {Ledger.Count(5)} {counter.Value} {point.Sum()} {point} {many} {seventh} {Local(2)}";

        int Local(int n) => n * 2 + Ledger.Count(n);
    }

    public static string Ask(Ledger? ledger) => ledger!.Constant() + " 2";
}
