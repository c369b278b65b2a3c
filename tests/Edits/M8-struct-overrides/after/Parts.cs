namespace Game
{
    partial struct Part
    {
        public int Right;

        public override string ToString() => $"{Left}/{Right}";
    }

    public partial class Outer<T>
    {
        public partial struct Box<TItem>
        {
            public TItem Item;
            public T Other;

            public override string ToString() => $"box of {Item} {Other is null}";
        }
    }
}
