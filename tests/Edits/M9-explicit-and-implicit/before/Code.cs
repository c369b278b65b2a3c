namespace Game;

public interface ISpeak
{
    string Say();
}

public class Elf : ISpeak, IEnumerable<int>, IDisposable
{
    public static string Closed = "";

    public string Say() => "hail";

    public IEnumerator<int> GetEnumerator() => new List<int> { 1, 2 }.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose() => Closed = "public";
}

public static class Town
{
    public static string Hear(ISpeak one) => one.Say();

    public static string Count(IEnumerable<int> all) => string.Join(",", all);
}
