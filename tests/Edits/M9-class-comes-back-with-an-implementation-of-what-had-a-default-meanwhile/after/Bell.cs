namespace Game;

public interface IBell
{
    string Ring(int times);
}
