namespace G;
public interface IThing { int Id { get; } }
public struct SThing : IThing { public int Calls; public int Id => 3; }
public class CThing : IThing { public int Calls; public int Id => 4; }
public static class Use
{
    public static string Go<T>(T t) where T : IThing => $"{t.Id}";
    public static string Base<T>(T t) where T : CThing => $"{t.Id}";
}
