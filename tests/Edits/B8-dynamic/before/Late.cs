namespace Game;

public class Plus
{
    private readonly int secret = 4;

    public dynamic Value => secret;

    public int Apply(int left, int right) => left + right;

    public string Apply(string left, string right) => $"{left}+{right}";
}

public static class Late
{
    public static object Call(dynamic target, dynamic left, dynamic right) => target.Apply(left, right);

    public static string Show(dynamic value) => $"{value.Value}";
}
