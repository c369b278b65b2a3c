namespace Game;

public static class Rows
{
    public static object Row(string name, int age) => new { Name = name, Age = age };

    public static bool Same() => new { A = 1 }.Equals(new { A = 1 });
}
