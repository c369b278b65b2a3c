namespace Game;

public class Box
{
    public int Number = 2;

    public override string ToString() => $"{Number}";
}

public record Row(int Number)
{
    public string Shown => $"{Number}";
}
