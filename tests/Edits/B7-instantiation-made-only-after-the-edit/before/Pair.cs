namespace Game;

public class Pair<TLeft, TRight>(TLeft left, TRight right)
{
    public string Show() => $"{left}/{right}";

    public Pair<TRight, TLeft> Turn() => new(right, left);
}
