public interface IPart
{
    IPart Join(int left, int right);
    bool Fits(string what, int times) => times > 0;
}

public class Frame(int width)
{
    public int Width => width + 2;
}

public record Bolt(int Size) : IPart
{
    IPart IPart.Join(int left, int right) => new Bolt(left + right);
    bool IPart.Fits(string what, int times) => what.Length == Size * times;
}
