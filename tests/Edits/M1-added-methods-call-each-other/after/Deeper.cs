namespace Game;

public static class Deeper
{
    public static bool IsEven(Parity parity, int number) => parity.Again(number);
}
