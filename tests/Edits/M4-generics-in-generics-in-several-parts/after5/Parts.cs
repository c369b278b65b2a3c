namespace Game;

public partial class Registry<TKey>
{
    public Shelf<TItem> Add<TItem>() where TItem : new() => new Shelf<TItem>.Box { Home = this };

    public partial class Shelf<TItem>
    {
        public TItem Make() => new();
    }
}
