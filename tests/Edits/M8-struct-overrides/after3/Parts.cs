namespace Game
{
    partial struct Part
    {
        public int Right;
    }

    public partial class Outer<T>
    {
        public partial struct Box<TItem>
        {
            public TItem Item;
            public T Other;
        }
    }
}
