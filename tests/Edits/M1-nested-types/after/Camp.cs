namespace Game;

public class Camp
{
    private int fires = 2;

    public string Show()
    {
        var tent = new Tent(this) { Colour = Colour.Red };
        Warm warm = tent.Heat;
        return $"{fires} fires, {tent}, {warm(3)}, {new Place(1, 2)}, {new Stack<int>().Push(4)}, {tent is ICover}";
    }

    private enum Colour { Blue, Red }

    private delegate int Warm(int by);

    public interface ICover;

    private readonly record struct Place(int X, int Y);

    private sealed class Tent(Camp camp) : ICover
    {
        public Colour Colour { get; init; }

        public int Heat(int by) => camp.fires += by;

        public override string ToString() => $"{Colour} tent by {camp.fires} fires";
    }

    private class Stack<T>
    {
        private readonly List<T> items = [];

        public string Push(T item)
        {
            items.Add(item);
            return $"{typeof(T).Name} {items.Count}";
        }
    }
}
