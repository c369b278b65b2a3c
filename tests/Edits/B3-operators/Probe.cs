using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        Money three = new(3), nine = new(9);
        var count = nine;
        count++;
        return
        [
            $"{three + nine} {-three} {three < nine} {three > nine} {count}",
            $"{(three ? "some" : "none")} {three && nine} {nine && three} {nine >>> 1} {nine * 2}",
            Checked(),
        ];
    }

    private static string Checked()
    {
        try
        {
            return $"{checked(new Money(int.MaxValue) * 2)}";
        }
        catch (OverflowException)
        {
            return "overflow";
        }
    }
}
