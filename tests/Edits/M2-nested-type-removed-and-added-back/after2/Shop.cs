namespace Game;

public class Shop
{
    public object Open() => new Counter().Step();

    private sealed class Counter
    {
        private int sold;

        public Counter Step()
        {
            sold += 10;
            return this;
        }

        public override string ToString() => $"{sold} were sold";
    }
}
