namespace Game;

public class Parity
{
    public string Of(int number) => IsEven(number) ? "even" : "odd";

    private bool IsEven(int number) => number == 0 || IsOdd(number - 1);

    private bool IsOdd(int number) => number != 0 && Deeper.IsEven(this, number - 1);

    internal bool Again(int number) => IsEven(number);
}
