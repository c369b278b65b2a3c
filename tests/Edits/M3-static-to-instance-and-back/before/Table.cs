namespace Game;

public class Table : Dice
{
    public string Again(int seed) => $"again {Roll(seed + 1)}";
}
