namespace Game;

public class Shop
{
    public object Open() => "closed";
}
