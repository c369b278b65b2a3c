namespace Game;

public static class Rows
{
    public static object Row(string name, int age) => (new { Name = name, Age = age } with { Age = age * 2 }).ToString()!.Length;

    public static bool Same() => new { A = 1 }.GetHashCode() == new { A = 1 }.GetHashCode();
}
