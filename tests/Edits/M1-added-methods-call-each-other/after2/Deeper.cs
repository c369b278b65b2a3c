namespace Game;

public static class Deeper
{
    public static bool IsEven(Parity parity, int number) => Not(Twice(parity, number));

    private static bool Twice(Parity parity, int number) => parity.Again(number) & parity.Again(number);

    private static bool Not(bool answer) => !answer;
}
