namespace Game;

public class Pair<TLeft, TRight>(TLeft left, TRight right)
{
    public string Show() => $"{left} and {right} ({typeof(TLeft).Name}, {typeof(TRight).Name})";

    public Pair<TRight, TLeft> Turn() => new(right, left);
}
