namespace Game;

public interface ISpeak
{
    string Say();
}

public class Elf : ISpeak, IEnumerable<int>, IDisposable
{
    public static string Closed = "";

    string ISpeak.Say() => "explicit hail";

    IEnumerator<int> IEnumerable<int>.GetEnumerator() => new List<int> { 3, 4 }.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw new NotSupportedException();

    void IDisposable.Dispose() => Closed = "explicit";
}

public static class Town
{
    public static string Hear(ISpeak one) => one.Say();

    public static string Count(IEnumerable<int> all) => string.Join(",", all);
}
