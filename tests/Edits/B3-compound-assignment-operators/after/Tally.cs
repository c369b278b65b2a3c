namespace Game;

public class Tally
{
    public List<int> Numbers { get; } = [];

    public void operator +=(int number)
    {
        Numbers.Add(number);
        Numbers.Add(-number);
    }

    public void operator ++() => Numbers.Clear();
}
