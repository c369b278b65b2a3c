namespace Game;

public interface ITalker
{
    string Talk();
}
