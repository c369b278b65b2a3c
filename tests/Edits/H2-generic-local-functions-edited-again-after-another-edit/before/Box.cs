namespace Game;

public class Box<T>(T content)
{
    public string Tell<U>(U other, int times)
    {
        var seen = 0;
        string Outer(int a)
        {
            var list = new List<U> { other };
            string Inner(int b)
            {
                seen += a + b;
                return $"{content} {list.Count} {a} {b}";
            }
            return Inner(times) + Inner(1);
        }
        return Outer(2) + seen;
    }
}
