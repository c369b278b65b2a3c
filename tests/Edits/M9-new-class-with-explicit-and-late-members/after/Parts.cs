public interface IPart
{
    IPart Join(int left, int right);
    bool Fits(int[] what, int times, int last = 5) => times > 1;
}

public class Frame(int width)
{
    public int Width => width + 2;
}

public record Bolt(int Size) : IPart
{
    IPart IPart.Join(int left, int right) => new Bolt(left * right);
    bool IPart.Fits(int[] what, int times, int last) => what.Length == Size * times;
}
