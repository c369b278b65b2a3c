namespace Game;

public static class Rows
{
    public static object Row(string name, int age)
    {
        var first = new { Name = name, Age = age + 1 };
        var other = new { first, Tags = new[] { new { Tag = "x" } }, Nested = new { Deep = first.Age } };
        return new { other.first.Name, other.Tags[0].Tag, other.Nested.Deep };
    }

    public static bool Same() => new { A = 1, B = "x" }.Equals(new { A = 1, B = "y" }) || !new { A = 2 }.Equals(new { A = 2 });
}
