namespace Game;

public partial class Registry<TKey> where TKey : notnull
{
    public TKey First;

    public Registry(TKey first) => First = first;

    public string Show() => $"{First}";

    public partial class Shelf<TItem> where TItem : new()
    {
        public Registry<TKey>? Home;

        public string Tell() => $"shelf of {(Home is null ? "nobody" : Home.First.ToString())}";

        public class Box : Shelf<TItem>
        {
            public string Inner() => Tell();
        }
    }
}
