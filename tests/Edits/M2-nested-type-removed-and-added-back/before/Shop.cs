namespace Game;

public class Shop
{
    public object Open() => new Counter().Step();

    private sealed class Counter
    {
        private int sold;

        public Counter Step()
        {
            sold++;
            return this;
        }

        public override string ToString() => $"sold {sold}";
    }
}
